declare module '@citation-js/core' {
  interface Item {
    title?: string;
    author?: unknown;
    [field: string]: unknown;
  }
  export class Cite {
    constructor(data: unknown);
    data: Item[];
  }
  export const plugins: { input: { type(data: unknown): string } };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
