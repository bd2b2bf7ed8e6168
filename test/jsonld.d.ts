declare module 'jsonld' {
  interface Options {
    base?: string;
    /** Throws for what expansion would drop without a word. */
    safe?: boolean;
    documentLoader?(url: string): Promise<{ contextUrl: undefined; documentUrl: string; document: unknown }>;
  }
  const jsonld: { expand(document: unknown, options?: Options): Promise<unknown[]> };
  export default jsonld;
}
