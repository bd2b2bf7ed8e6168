/** A line: its indent, whether it is an item of a list, the key, and what is written behind them. */
const line = /^(?<indent> *)(?<dash>- )?(?:(?<key>[A-Za-z]\w*):(?: |$))?(?<written>.*)$/u;

/** Words that are text in YAML, whatever schema: no sign that could mean anything stands where it would. */
const word = /^[A-Za-z0-9\u4e00-\u9fff《〈“（〔【](?:[^\p{Cc}\ufeff#:]|:(?=[^ ]))*$/u;
const quoted = /^(?:"(?<double>[^"\\\p{Cc}\ufeff]*)"|'(?<single>[^'\p{Cc}\ufeff]*)')$/u;
const wholeNumber = /^[1-9]\d{0,8}$/u;
/** What the core schema of YAML reads as a number of another shape, as a truth or as nothing. */
const otherValue = /^(?:[\d.]+(?:e[-+]?\d+)?|0[xo].*|true|false|null)$/iu;

/** Told within this file of what is for the library to read. */
class NotPlain extends Error {}

interface Line {
  indent: number;
  dash: boolean;
  key: string | undefined;
  written: string;
}

/**
 * The value of front matter that is written as nearly all is: maps and lists of words, a line each. That is ten times
 * quicker than `yaml`, and the same; undefined where a line might mean anything else, also where it is a mistake.
 */
export function readPlainYaml(yaml: string): Record<string, unknown> | undefined {
  try {
    const lines = yaml.split('\n').map(readLine).reverse();
    const value = readMap(lines, 0);
    return lines.length === 0 ? value : undefined;
  } catch (error) {
    if (error instanceof NotPlain) return undefined;
    throw error;
  }
}

function readLine(text: string): Line {
  const { indent = '', dash, key, written = '' } = line.exec(text)?.groups ?? {};
  return { indent: indent.length, dash: dash !== undefined, key, written };
}

/** Takes the lines of a map from the end of a list, which is in reverse order. */
function readMap(lines: Line[], indent: number): Record<string, unknown> {
  const map: Record<string, unknown> = {};
  for (let next = lines.at(-1); next !== undefined && next.indent >= indent; next = lines.at(-1)) {
    const { key, written } = next;
    if (next.indent > indent || next.dash || key === undefined || Object.hasOwn(map, key))
      throw new NotPlain();
    if (otherValue.test(key)) throw new NotPlain();
    lines.pop();
    map[key] = written === '' ? readNested(lines, indent) : readWord(written);
  }
  return map;
}

function readNested(lines: Line[], above: number): unknown {
  const first = lines.at(-1);
  if (first === undefined || first.indent <= above) throw new NotPlain();
  return first.dash ? readList(lines, first.indent) : readMap(lines, first.indent);
}

function readList(lines: Line[], indent: number): unknown[] {
  const list: unknown[] = [];
  for (let next = lines.at(-1); next !== undefined && next.indent >= indent; next = lines.at(-1)) {
    if (next.indent > indent || !next.dash) throw new NotPlain();
    lines.pop();
    if (next.key === undefined) list.push(readWord(next.written));
    else {
      const within = indent + '- '.length;
      lines.push({ ...next, indent: within, dash: false });
      list.push(readMap(lines, within));
    }
  }
  return list;
}

function readWord(written: string): unknown {
  if (written === '[]') return [];
  if (written === '{}') return {};
  const { double, single } = quoted.exec(written)?.groups ?? {};
  if (double !== undefined || single !== undefined) return double ?? single;
  if (wholeNumber.test(written)) return Number(written);
  if (!word.test(written) || written.endsWith(' ') || otherValue.test(written)) throw new NotPlain();
  return written;
}
