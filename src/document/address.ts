import { z } from 'zod';

/** Addresses that a field may have: everything else could run or leak something where it is followed. */
const forms: Readonly<Record<'web' | 'mail', RegExp>> = {
  web: /^https?:\/\/[^/?#]/iu,
  mail: /^mailto:[^@?]+@[^@?]+/iu,
};

/** Whether a text is a whole web address (http, https) or mail address (mailto:), as a browser reads it. */
export const isAddress = (text: string): boolean =>
  isWebAddress(text) || (isPlain(text) && forms.mail.test(text));

/** Whether a text is a whole web address: http or https with a host. */
export const isWebAddress = (text: string): boolean => isPlain(text) && forms.web.test(text);

/** Browsers drop blanks and control characters, and read \ as /: what is seen would not be what is meant. */
const isPlain = (text: string): boolean => !/[\s\\\u0000-\u001F\u007F]/u.test(text) && URL.canParse(text);

/** A field that holds an address. */
export const address = z
  .string()
  .refine(isAddress, { error: 'is no address; write https://…, http://… or mailto:…' });

/** A field that holds the address of a site or page. */
export const webAddress = z
  .string()
  .refine(isWebAddress, { error: 'is no address of a site; write https://… or http://…' });
