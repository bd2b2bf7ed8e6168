import { z } from 'zod';
import { isPartialDate } from '../document/dates.ts';

const text = z.string().trim().min(1);
const list = (of: z.ZodType<string>): z.ZodDefault<z.ZodArray<z.ZodType<string>>> => z.array(of).default([]);

/** YAML reads 2026 and 350723 as numbers; an organiser means the digits. */
const digits = <T extends z.ZodType>(schema: T): z.ZodPreprocess<T> =>
  z.preprocess((value) => (typeof value === 'number' ? String(value) : value), schema);

const date = digits(
  z
    .string()
    .refine(isPartialDate, { error: 'is no date of the calendar; write 2026, 2026-03 or 2026-03-10' }),
);

const amount = z.number().positive({ error: 'is no amount; write a number above 0' });

/** A paper, or places of it, that a unit asks to read. */
export const reading = z
  .strictObject({
    document: text.describe('Id of a document of the archive.'),
    provisions: list(text).describe(
      'What of it is read: anchors or names (t4, 第四条, s2-1), ranges with 至 or .. (第四条至第八条); absent: all of it.',
    ),
    version: z
      .enum(['in-force', 'pinned'])
      .default('in-force')
      .describe(
        'Whether this very text is meant, whatever comes after it, or the version in force on the first day of the course.',
      ),
    digest: z
      .string()
      .regex(/^[0-9a-f]{16}$/, { error: 'is no digest; write 16 hexadecimal digits, or run npm run pin' })
      .optional()
      .describe('What the text was when the course was made; written by the basket and by `npm run pin`.'),
    why: text.optional().describe('Why it is read.'),
    minutes: amount.optional().describe('Minutes to read it; absent: computed from its length.'),
    required: z.boolean().default(true).describe('Whether everybody must read it.'),
  })
  .refine(({ version, digest }) => version !== 'pinned' || digest !== undefined, {
    error: 'is pinned without a digest; run npm run pin, which writes it',
  });

const unit = z.strictObject({
  title: text.describe('What the unit is about.'),
  date: date.optional().describe('The day on which it is held.'),
  time: text.optional().describe('The time of day as printed: 09:00—10:30.'),
  hours: amount.describe('Its length in 学时 of 45 minutes.'),
  teacher: text.optional().describe('Who teaches or leads it.'),
  form: text.optional().describe('How it is held: 讲授, 研讨, 案例教学, 现场教学, 自学 …'),
  readings: z.array(reading).default([]).describe('What is read, in order.'),
  questions: list(text).describe('Questions to discuss.'),
  tasks: list(text).describe('What is to be done.'),
  notes: list(text).describe('Remarks for those who attend.'),
});

/** Front matter of a course; its body is an introduction in Markdown. */
export const courseSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: 'is no id; write lower-case letters, digits and hyphens' })
    .describe('The permanent id, equal to the file name.'),
  title: text.describe('The name of the course.'),
  organiser: z
    .string()
    .trim()
    // What baskets wrote before into an empty field.
    .transform((name) => (name === '未填写' ? '' : name))
    .default('')
    .describe('Who holds it; empty where that is not said.'),
  made: date
    .optional()
    .describe('The day on which the readings were chosen; what has changed since is told.'),
  audience: list(text).describe('Whom it is for, a group an entry.'),
  aims: list(text).describe('What they can do afterwards.'),
  topics: list(text).describe('Names of topics, from vocabulary/topics.yaml.'),
  region: digits(
    z
      .string()
      .regex(/^(?:cn|\d{6})$/, { error: 'is no code; write six digits of GB/T 2260, or cn for the country' }),
  )
    .optional()
    .describe('GB/T 2260 code of the place that it is held in or for, `cn` for the whole country.'),
  period: z
    .strictObject({ from: date.describe('The first day.'), to: date.describe('The last day.') })
    .refine(({ from, to }) => from <= to, { error: 'the period ends before it begins' })
    .optional()
    .describe('When it is held.'),
  place: text.optional().describe('Where it is held.'),
  credits: amount.optional().describe('Credits (学分) that it counts for.'),
  units: z.array(unit).min(1, { error: 'has no unit' }).describe('The units in order.'),
});

/** A course as its front matter has it, defaults filled in. */
export type Course = z.infer<typeof courseSchema>;
export type Unit = Course['units'][number];
export type Reading = Unit['readings'][number];

/** The fields of the parts of a course, for the reference: name of the part → its schema. */
export const courseParts: Readonly<Record<string, z.ZodObject>> = { units: unit, readings: reading };
