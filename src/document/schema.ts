import { z } from 'zod';
import { address } from './address.ts';
import { dateMeanings, isPartialDate, type DateMeaning } from './dates.ts';
import { genres } from './genres.ts';
import { relationTypes } from './relations.ts';
import { statedWords } from './validity.ts';

const text = z.string().trim().min(1);

/** YAML reads 2012 and 350723 as numbers; an archivist means the digits. */
const digits = <T extends z.ZodType>(schema: T): z.ZodPreprocess<T> =>
  z.preprocess((value) => (typeof value === 'number' ? String(value) : value), schema);

const partialDate = digits(
  z
    .string()
    .refine(isPartialDate, { error: 'is no date of the calendar; write 2012, 2012-10 or 2012-10-08' }),
);

/** What each date says. */
const dateSentences: Readonly<Record<DateMeaning, string>> = {
  delivered: 'The day on which the speech was given.',
  adopted: 'The day on which a body adopted the text.',
  approved: 'The day on which a higher body approved it.',
  issued: 'The day of the paper itself: signed, printed and issued.',
  published: 'The day on which it was made public, or on which the copy was.',
  effective: 'The day from which it is in force.',
  amended: 'Days on which it was amended or revised.',
  expires: 'The last day on which it is in force.',
  repealed: 'The day from which it is repealed.',
};

/** One date, or several of one meaning as a list. */
const oneOrMore = z.union([partialDate, z.array(partialDate).min(1)]);

const dates = z
  .strictObject(
    Object.fromEntries(
      dateMeanings.map((meaning) => [meaning, oneOrMore.optional().describe(dateSentences[meaning])]),
    ) as Record<DateMeaning, z.ZodOptional<typeof oneOrMore>>,
  )
  .describe(
    'What happened when: a date, or several of one meaning. A document without any is shown as 日期不详.',
  );

const person = z.strictObject({
  name: text.describe('The name as written, without padding blanks.'),
  role: text.optional().describe('Office held at the time, as written.'),
  as: z
    .enum(['speaker', 'author', 'signatory'])
    .default('author')
    .describe('What the person did for this document.'),
});

const source = z.strictObject({
  name: text.optional().describe('Who first published the text: a newspaper, a gazette, an office.'),
  site: text.optional().describe('The site that the copy was taken from.'),
  editor: text.optional().describe('The responsible editor named by the site.'),
  address: address.optional().describe('The address of the copy.'),
  retrieved: partialDate.optional().describe('The day on which the copy was taken.'),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, { error: 'is no sha256; write 64 hexadecimal digits' })
    .optional()
    .describe('Digest of the original file, byte for byte.'),
});

const relation = z.strictObject({
  type: z
    .enum(relationTypes)
    .describe(
      'How this document stands to the other one; `same-as` says that it is a copy of the other, which stands for both.',
    ),
  target: text.describe(
    'The id of the other document, or its title in 《》 where the archive does not have it.',
  ),
  note: text.optional().describe('What a reader should know of it.'),
});

const validity = z
  .strictObject({
    status: z.enum(statedWords).describe('What is stated of its force.'),
    basis: z
      .enum(['source', 'check'])
      .default('source')
      .describe('Whether a source says so, or a person made sure of it.'),
    source: text.describe('The words that were seen and where; for a check, who looked, and where.'),
    asOf: partialDate
      .optional()
      .describe('The day for which it is stated; needed for `现行有效` and for a check.'),
  })
  .refine(({ status, basis, asOf }) => asOf !== undefined || (status !== '现行有效' && basis === 'source'), {
    path: ['asOf'],
    error: 'is missing',
  })
  .optional()
  .describe('What a source or a person states of its force; what is not stated is computed.');

/** What an amendment is called: 修订 makes the whole text anew, 修正 changes places in it, 修改 says either. */
export const amendmentWords = ['修订', '修正', '修改'] as const;
export type AmendmentWord = (typeof amendmentWords)[number];

const reviewNote = z.strictObject({
  field: text.describe('The field in doubt.'),
  message: text.describe('What is doubtful and what was seen.'),
});

const base = {
  id: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: 'is no id; write lower-case letters, digits and hyphens' })
    .describe(
      'The permanent id, equal to the file name: region code or `cn`, date, short pinyin. Never reused.',
    ),
  title: text.describe('The title as printed, without the subtitle.'),
  subtitle: text.optional().describe('The second line of the title, without its dash.'),
  script: z.enum(['zh-Hans', 'zh-Hant']).describe('The script in which the text is stored.'),
  dates: dates
    .default({})
    .describe(
      'What happened when: a date, or several of one meaning as a list. A document without any is shown as 日期不详.',
    ),
  region: digits(
    z
      .string()
      .regex(/^(?:cn|\d{6})$/, { error: 'is no code; write six digits of GB/T 2260, or cn for the country' }),
  )
    .optional()
    .describe(
      'GB/T 2260 code of the place that the document is of, `cn` for the whole country; absent: 地区不详.',
    ),
  topics: z.array(text).default([]).describe('Names of topics, from vocabulary/topics.yaml.'),
  people: z.array(person).default([]).describe('Speakers, authors, signatories, in the order of the text.'),
  issuer: text.optional().describe('The issuing body; several are joined by 、 as papers do.'),
  documentNumber: text
    .optional()
    .describe(
      '文号 of this version in the standard form 国发〔2012〕3号, or its order: 国务院令第513号; absent where only that of an earlier text is known.',
    ),
  firstNumber: text
    .optional()
    .describe('文号 or order of the first text, where these are the words of a later version.'),
  amendedAs: z
    .enum(amendmentWords)
    .optional()
    .describe('What the text itself calls its last amendment; absent where it does not say.'),
  period: z
    .strictObject({
      from: z.int().min(1).max(9999).describe('The first year.'),
      to: z.int().min(1).max(9999).describe('The last year.'),
    })
    .refine(({ from, to }) => from <= to, { error: 'the period ends before it begins' })
    .optional()
    .describe('First and last year that a plan is for.'),
  aliases: z.array(text).default([]).describe('Other titles under which the document is cited.'),
  relations: z.array(relation).default([]).describe('Typed relations to other documents.'),
  source: source.optional().describe('Where the text comes from.'),
  form: z
    .enum(['full', 'digest'])
    .default('full')
    .describe("The full text, or an editor's digest in the archive's own words."),
  review: z.array(reviewNote).default([]).describe('What a person should look at; emptied when done.'),
};

/** A speech: a talk, report, address or signed article. */
export const speech = z.strictObject({
  ...base,
  kind: z.literal('speech').describe('A speech or signed article.'),
  genre: z.enum(genres.speech).optional().describe('The form of the speech.'),
  occasion: text.optional().describe('The meeting or event at which it was given.'),
});

/** A plan: work points, schemes, opinions, work reports. */
export const plan = z.strictObject({
  ...base,
  kind: z.literal('plan').describe('A work plan or report.'),
  genre: z.enum(genres.plan).optional().describe('The form of the plan.'),
  validity,
});

/** A regulation: laws, rules and decisions made of articles. */
export const regulation = z.strictObject({
  ...base,
  kind: z.literal('regulation').describe('A law, regulation or rule.'),
  genre: z.enum(genres.regulation).optional().describe('The form of the regulation.'),
  validity,
});

/** Front matter of a document: one schema, discriminated by `kind`. */
export const documentSchema = z.discriminatedUnion('kind', [speech, plan, regulation]);

/** The metadata of a document, defaults filled in. */
export type DocumentMetadata = z.infer<typeof documentSchema>;

export type Kind = DocumentMetadata['kind'];

/** The kinds in the order of the site. */
export const kinds = ['speech', 'plan', 'regulation'] as const satisfies readonly Kind[];
