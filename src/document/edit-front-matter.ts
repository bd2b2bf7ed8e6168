import { own } from '../text/own.ts';
import {
  isCollection,
  isMap,
  isScalar,
  parseDocument,
  stringify,
  type Node,
  type Pair,
  type YAMLMap,
} from 'yaml';
import { splitFrontMatter } from './read-fields.ts';

/** New values by path (`issuer`, `dates.issued`); undefined takes a field out. */
export type FieldEdits = ReadonlyMap<string, unknown>;

/**
 * Sets fields in the front matter of a source and leaves every other byte as it is: comments, order, quotes, blanks and
 * line ends. (The Document API of `yaml` writes the whole anew, and more than was changed comes out another way.)
 * Throws where the source has no front matter, or where what came of it would not say what was meant.
 */
export function editFrontMatter(source: string, edits: FieldEdits): string {
  const parts = splitFrontMatter(source);
  if (parts === null) throw new Error('the file does not begin with front matter');
  const start = /^\uFEFF?---[ \t]*\r?\n/u.exec(source)?.[0].length ?? 0;
  const lineEnd = /\r\n/u.test(source.slice(0, start)) ? '\r\n' : '\n';
  let yaml = parts.yaml;
  for (const [field, value] of edits) yaml = setField(yaml, field.split('.'), value, lineEnd);
  expectValues(parts.yaml, yaml, edits);
  // Empty front matter has no line of its own.
  const closing = parts.yaml === '' && yaml !== '' && !yaml.endsWith('\n') ? lineEnd : '';
  return source.slice(0, start) + yaml + closing + source.slice(start + parts.yaml.length);
}

function setField(yaml: string, [name = '', ...inner]: string[], value: unknown, lineEnd: string): string {
  const { contents } = parseDocument(yaml, { schema: 'core' });
  const top = isMap(contents) ? contents : undefined;
  const pair = top === undefined ? undefined : pairOf(top, name);
  if (inner.length === 0) return put(yaml, pair, undefined, name, value, lineEnd);
  const [part = ''] = inner;
  const map = pair?.value;
  // A list of fields on lines of their own takes one more line; any other way of writing is written anew.
  if (isMap(map) && map.flow !== true && map.items.length > 0) {
    const known = pairOf(map, part);
    if (value === undefined && known !== undefined && map.items.length === 1)
      return put(yaml, pair, undefined, name, undefined, lineEnd);
    return put(yaml, known, map, part, value, lineEnd);
  }
  const whole = { ...(isMap(map) ? (map.toJSON() as Record<string, unknown>) : {}), [part]: value };
  if (value === undefined) Reflect.deleteProperty(whole, part);
  return put(yaml, pair, undefined, name, Object.keys(whole).length === 0 ? undefined : whole, lineEnd);
}

type MapPair = Pair<Node, Node | null>;

const pairOf = (map: YAMLMap, name: string): MapPair | undefined =>
  (map.items as MapPair[]).find(({ key }) => isScalar(key) && String(key.value) === name);

/** Writes a pair in the place of an old one, at the end of a map, or at the end of the front matter. */
function put(
  yaml: string,
  old: MapPair | undefined,
  map: YAMLMap | undefined,
  name: string,
  value: unknown,
  lineEnd: string,
): string {
  const sibling = (map?.items as MapPair[] | undefined)?.at(-1);
  const indent = map === undefined ? '' : indentAt(yaml, startOf(old ?? sibling));
  const written =
    value === undefined
      ? undefined
      : stringify({ [name]: value }, { schema: 'core', lineWidth: 0 })
          .trimEnd()
          .split('\n')
          .join(`${lineEnd}${indent}`);
  if (old !== undefined) {
    const [from, to] = [startOf(old), endOf(old, yaml)];
    if (written !== undefined) return yaml.slice(0, from) + written + yaml.slice(to);
    const line = yaml.lastIndexOf('\n', from) + 1;
    const next = yaml.indexOf('\n', to);
    // What stands behind the value on its line is said of the value.
    return yaml.slice(0, line) + (next === -1 ? '' : yaml.slice(next + 1));
  }
  if (written === undefined) return yaml;
  const at = sibling === undefined ? yaml.length : lineEndAt(yaml, endOf(sibling, yaml));
  const before = yaml.slice(0, at);
  const line = before === '' || before.endsWith('\n') ? '' : lineEnd;
  const behind = yaml.slice(at);
  return `${before}${line}${indent}${written}${before.endsWith('\n') && behind === '' ? lineEnd : ''}${behind}`;
}

const startOf = (pair: MapPair | undefined): number => pair?.key.range?.[0] ?? 0;

/** Where the last character of a value ends, without blanks, comments and empty lines behind it. */
function endOf({ key, value }: MapPair, yaml: string): number {
  let last: Node | null | undefined = value;
  while (isCollection(last) && last.flow !== true && last.items.length > 0) {
    const item = last.items.at(-1) as MapPair | Node;
    last = 'key' in item ? (item.value ?? item.key) : item;
  }
  const end = last?.range?.[1] ?? key.range?.[1] ?? 0;
  const start = key.range?.[0] ?? 0;
  // A key without a value ends behind its colon.
  const bare = yaml.slice(start, end).trimEnd().length + start;
  return last == null || bare === (key.range?.[1] ?? 0)
    ? Math.max(bare, yaml.indexOf(':', key.range?.[1] ?? 0) + 1)
    : bare;
}

const lineEndAt = (yaml: string, from: number): number => {
  const at = yaml.slice(from).search(/\r?\n/u);
  return at === -1 ? yaml.length : from + at;
};

const indentAt = (yaml: string, place: number): string =>
  /^[ ]*/u.exec(yaml.slice(yaml.lastIndexOf('\n', place - 1) + 1))?.[0] ?? '';

/** Makes sure that what was written says the new values, and of all else what it said. */
function expectValues(before: string, after: string, edits: FieldEdits): void {
  const read = (yaml: string): Record<string, unknown> =>
    (parseDocument(yaml, { schema: 'core' }).toJS() ?? {}) as Record<string, unknown>;
  const wanted = read(before);
  for (const [field, value] of edits) {
    const [name = '', part] = field.split('.');
    if (part === undefined) {
      if (value === undefined) Reflect.deleteProperty(wanted, name);
      else wanted[name] = value;
      continue;
    }
    const inner = { ...(own(wanted, name) as Record<string, unknown> | null | undefined), [part]: value };
    if (value === undefined) Reflect.deleteProperty(inner, part);
    if (Object.keys(inner).length === 0) Reflect.deleteProperty(wanted, name);
    else wanted[name] = inner;
  }
  if (canonical(read(after)) !== canonical(wanted))
    throw new Error('its front matter is written in a way that can not be changed field by field');
}

/** Data as text in which the order of fields says nothing. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
