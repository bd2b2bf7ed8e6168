const policy = (scripts: string): string =>
  [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
  ].join('; ');

/** What a page of the site may load: nothing inline, nothing from elsewhere, no code made from text. */
export const contentPolicy = policy("'self'");

/** That of the page of words alone, which runs Pagefind's WebAssembly. */
export const wordsPolicy = policy("'self' 'wasm-unsafe-eval'");
