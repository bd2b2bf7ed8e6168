declare module 'jsonld' {
  interface Options {
    base?: string;
    documentLoader?(url: string): Promise<{ contextUrl: undefined; documentUrl: string; document: unknown }>;
  }
  const jsonld: { expand(document: unknown, options?: Options): Promise<unknown[]> };
  export default jsonld;
}
