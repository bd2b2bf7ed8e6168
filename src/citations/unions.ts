/** Things by name that belong together, directly or over others (union-find, nearly linear). */
export class Unions {
  readonly #above = new Map<string, string>();

  /** The name that stands for all that belong together with this one. */
  rootOf(name: string): string {
    let root = name;
    for (let next = this.#above.get(root); next !== undefined; next = this.#above.get(root)) root = next;
    for (let at = name; at !== root;) {
      const next = this.#above.get(at) ?? root;
      this.#above.set(at, root);
      at = next;
    }
    return root;
  }

  /** Says that two belong together. */
  join(one: string, other: string): void {
    const [a, b] = [this.rootOf(one), this.rootOf(other)];
    if (a !== b) this.#above.set(b, a);
  }
}
