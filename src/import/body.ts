/** A block of a canonical body, ready to be written. */
export type BodyBlock =
  | { type: 'heading'; depth: number; text: string }
  | { type: 'paragraph'; text: string; lead?: string }
  | { type: 'table'; rows: string[][]; headerRows: number }
  | { type: 'note'; label: string; text: string };
