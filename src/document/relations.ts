/** How one document stands to another, each with its inverse; the inverse is derived, never entered. */
export const relationTypes = [
  'amends',
  'repeals',
  'replaces',
  'based-on',
  'implements',
  'issued-with',
  'interprets',
  'version-of',
  'same-as',
] as const;

export type RelationType = (typeof relationTypes)[number];
