import { emptyRow, type ShardCharacters } from './shard-characters.ts';

/** Stands behind each text of a shard; the row has an empty code there. */
const endOfText = '';

/** The texts of a shard on their way into one row of numbered characters. */
export class ShardText {
  /** The codes of all characters in the order in which they are met. */
  readonly #codes: string[] = [endOfText];
  /** Numbers of codes of one UTF-16 unit by this, which is quicker than a map. */
  readonly #ofUnits = new Uint32Array(0x10000);
  readonly #ofOthers = new Map<string, number>();
  readonly #texts: Uint32Array[] = [];

  /** Adds a text by the codes of its characters. */
  add(codes: readonly string[]): void {
    const text = new Uint32Array(codes.length + 1);
    for (let at = 0; at < codes.length; at += 1) text[at] = this.#numberOf(codes[at] as string);
    this.#texts.push(text);
  }

  #numberOf(code: string): number {
    if (code.length === 1) {
      const unit = code.charCodeAt(0);
      if (this.#ofUnits[unit] === 0) this.#ofUnits[unit] = this.#codes.push(code) - 1;
      return this.#ofUnits[unit] as number;
    }
    const number = this.#ofOthers.get(code) ?? this.#codes.push(code) - 1;
    this.#ofOthers.set(code, number);
    return number;
  }

  /** All texts in one row, the characters numbered in the order of their codes, instead of that in which they were met. */
  characters(): ShardCharacters {
    const codes = [...this.#codes].sort();
    const numbers = new Map(codes.map((code, number) => [code, number]));
    const renumbered = Uint32Array.from(this.#codes, (code) => numbers.get(code) ?? 0);
    const row = emptyRow(
      codes,
      this.#texts.reduce((sum, { length }) => sum + length, 0),
    );
    let next = 0;
    for (const text of this.#texts) for (const met of text) row[next++] = renumbered[met] as number;
    return { codes, row };
  }
}
