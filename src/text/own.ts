/**
 * The value that a table itself has under a name; undefined for any other, also for those that every object inherits,
 * such as `constructor`. Names come from files and readers: a plain `table[name]` would find these, and a lint rule
 * (`lint/own-names.mjs`) refuses it.
 */
export const own = <T>(table: Readonly<Record<string, T>> | undefined, name: string): T | undefined =>
  // eslint-disable-next-line ceku/own-names -- the one place that asks first
  table !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;
