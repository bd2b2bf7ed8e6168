import { hash } from 'node:crypto';
import { own } from '../text/own.ts';

/** From so many characters on a key is a digest; a shorter one says itself what is in the value, which is quicker. */
const digested = 160;

const known = new WeakMap<object, string>();

/**
 * A name for everything in a value: equal values have equal ones, others never. An object is read once, however many
 * values hold it: documents are in a dozen lists each. Throws for what is no plain data, which it could not see into.
 */
export function keyOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return plain(value);
  const before = known.get(value);
  if (before !== undefined) return before;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (!Array.isArray(value) && prototype !== Object.prototype && prototype !== null) {
    throw new Error(`A page's key can't be made of a ${value.constructor.name}: give it plain data.`);
  }
  const all = Array.isArray(value) ? listed(value) : named(value as Record<string, unknown>);
  const key = all.length < digested ? all : hash('sha256', all, 'base64url');
  known.set(value, key);
  return key;
}

function listed(values: readonly unknown[]): string {
  let all = '[';
  for (const value of values) all += `${keyOf(value)},`;
  return `${all}]`;
}

const quoted = new Map<string, string>();

/** The name of a property in quotes; few names, of which there are millions. */
function quote(name: string): string {
  const before = quoted.get(name) ?? JSON.stringify(name);
  quoted.set(name, before);
  return before;
}

function named(values: Record<string, unknown>): string {
  let all = '{';
  for (const name of Object.keys(values)) {
    const value = own(values, name);
    if (value !== undefined) all += `${quote(name)}:${keyOf(value)},`;
  }
  return `${all}}`;
}

function plain(value: unknown): string {
  if (typeof value === 'function' || typeof value === 'symbol') {
    throw new Error(`A page's key can't be made of a ${typeof value}: give it plain data.`);
  }
  return JSON.stringify(value) ?? 'undefined';
}

/**
 * Gives each page the key under which a build may leave it as it was: of all its props. A page with a key must show
 * nothing of the archive but its props, the body of its own document, and `surroundingsOf` it where that is in the key.
 */
export const keyed = <T extends { props: unknown }>(pages: readonly T[]): (T & { cacheKey: string })[] =>
  pages.map((page) => ({ ...page, cacheKey: keyOf(page.props) }));
