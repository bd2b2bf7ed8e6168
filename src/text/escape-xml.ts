import { own } from './own.ts';
import { withoutUnprintable } from './unprintable.ts';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Most texts have nothing to be escaped, which is soon seen. */
const unusual = /[&<>"\u0000-\u0008\u000b-\u001f\u007f-\u009f\ud800-\udfff\ufffe\uffff]/;

/** A text as XML content or as the value of an attribute; what no XML can hold is left out. */
export const escapeXml = (text: string): string =>
  unusual.test(text)
    ? withoutUnprintable(text).replaceAll(/[&<>"]/gu, (each) => own(entities, each) ?? each)
    : text;
