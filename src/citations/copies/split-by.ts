/** Parts things by a value; those of which it is not known belong to the others where these all have the same. */
export function splitBy<T>(things: readonly T[], valueOf: (thing: T) => string | undefined): T[][] {
  const parts = Map.groupBy(things, valueOf);
  return parts.size === 2 && parts.has(undefined) ? [[...things]] : [...parts.values()];
}
