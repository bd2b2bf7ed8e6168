/** The path that the site lives under, from the head of the page. */
export const basePath = (): string =>
  document.querySelector<HTMLMetaElement>('meta[name="base-path"]')?.content ?? '/';
