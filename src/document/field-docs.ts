import type { z } from 'zod';
import { own } from '../text/own.ts';
import { plan, regulation, speech } from './schema.ts';

interface Definition {
  type: string;
  innerType?: z.ZodType;
  out?: z.ZodType;
  element?: z.ZodType;
  options?: z.ZodType[];
  entries?: Record<string, string>;
  values?: unknown[];
  defaultValue?: unknown;
}

const schemas = { speech, plan, regulation } as const;

/** The reference of all fields as Markdown, made from the schema: name, what it takes, default, its sentence. */
export function fieldsReference(): string {
  const common = Object.keys(speech.shape).filter(
    (name) => Object.hasOwn(plan.shape, name) && Object.hasOwn(regulation.shape, name),
  );
  const shared = common.filter((name) => name !== 'kind' && name !== 'genre');
  const sections = Object.entries(schemas).map(([kind, schema]) => {
    const own = Object.keys(schema.shape).filter((name) => !shared.includes(name));
    return `## Fields of a ${kind}\n\n${fieldsTable(schema.shape, own)}`;
  });
  return `# Fields

Made from \`src/document/schema.ts\` and \`src/courses/schema.ts\` by \`npm run check -- --write-fields\`; don't edit it by hand.

A document begins with front matter in YAML between two lines \`---\`. Its \`kind\` decides which fields it may have.

## Fields of every document

${fieldsTable(speech.shape, shared)}

${sections.join('\n\n')}

${nested()}
`;
}

/** Fields that hold fields of their own, each with a table. */
function nested(): string {
  const all = { ...speech.shape, ...plan.shape, ...regulation.shape };
  const objects: [string, z.ZodType][] = Object.entries(all).flatMap(([name, field]) => {
    const inner = objectWithin(field as z.ZodType);
    return inner === undefined ? [] : [[name, inner] as [string, z.ZodType]];
  });
  return objects
    .map(([name, object]) => {
      const shape = (object as z.ZodObject).shape as Record<string, z.ZodType>;
      return `## Inside \`${name}\`\n\n${fieldsTable(shape, Object.keys(shape))}`;
    })
    .join('\n\n');
}

function objectWithin(field: z.ZodType): z.ZodType | undefined {
  const { type, innerType, element } = definitionOf(field);
  if (type === 'object') return field;
  const inner = innerType ?? element;
  return inner === undefined ? undefined : objectWithin(inner);
}

/** Fields as a table: name, what it takes, default, its sentence. */
export function fieldsTable(shape: Readonly<Record<string, unknown>>, names: readonly string[]): string {
  const rows = names.map((name) => {
    const field = own(shape, name) as z.ZodType;
    return `| \`${name}\` | ${takes(field)} | ${need(field)} | ${sentence(field)} |`;
  });
  return ['| field | takes | needed | what it says |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

const definitionOf = (field: z.ZodType): Definition => field.def as unknown as Definition;

function takes(field: z.ZodType): string {
  const { type, innerType, out, element, options, entries, values } = definitionOf(field);
  if (type === 'optional' || type === 'default') return innerType === undefined ? '' : takes(innerType);
  if (type === 'pipe') return out === undefined ? 'text' : takes(out);
  if (type === 'array') return `list of ${element === undefined ? 'texts' : takes(element)}`;
  if (type === 'union') return [...new Set((options ?? []).map(takes))].join(' or ');
  if (type === 'enum')
    return Object.values(entries ?? {})
      .map((value) => `\`${value}\``)
      .join(' ');
  if (type === 'literal') return (values ?? []).map((value) => `\`${String(value)}\``).join(' ');
  if (type === 'object') return 'fields';
  return type === 'number' ? 'number' : 'text';
}

function need(field: z.ZodType): string {
  const { type, defaultValue } = definitionOf(field);
  if (type === 'optional') return 'no';
  if (type !== 'default') return 'yes';
  const value = JSON.stringify(defaultValue);
  return value === '[]' || value === '{}' ? 'no' : `no (\`${value.replaceAll('"', '')}\`)`;
}

function sentence(field: z.ZodType): string {
  if (field.description !== undefined) return field.description;
  const { innerType } = definitionOf(field);
  return innerType === undefined ? '' : sentence(innerType);
}
