const letters = 26;

/**
 * Short names for the characters of a shard, of lower-case letters, in the order in which they are first met: what
 * Pagefind has to read, keep and pack is a third smaller than with the characters themselves, and Latin letters cost
 * JavaScript half of what others do.
 */
export class ShortCodes {
  /** The code of the character that has the n-th name. */
  readonly codes: string[] = [];
  /** Names of codes of one UTF-16 unit by this, which is quicker than a map; full from the start, or it were not. */
  readonly #ofUnits = Array.from({ length: 0x10000 }, (): string | undefined => undefined);
  readonly #ofOthers = new Map<string, string>();

  nameOf(code: string): string {
    if (code.length === 1) return (this.#ofUnits[code.charCodeAt(0)] ??= this.#newName(code));
    const name = this.#ofOthers.get(code) ?? this.#newName(code);
    this.#ofOthers.set(code, name);
    return name;
  }

  #newName(code: string): string {
    return nameOfNumber(this.codes.push(code) - 1);
  }
}

/** a … z, aa … zz, aaa … */
export function nameOfNumber(number: number): string {
  const last = String.fromCharCode(97 + (number % letters));
  return number < letters ? last : nameOfNumber(Math.floor(number / letters) - 1) + last;
}

export function numberOfName(name: string): number {
  let number = 0;
  for (let at = 0; at < name.length; at += 1) number = number * letters + name.charCodeAt(at) - 96;
  return number - 1;
}
