const letters = 26;

/**
 * The short name of a word of a shard, of lower-case letters: a … z, aa … zz, aaa …. What Pagefind has to read, keep and
 * pack is a third smaller than with the characters themselves, and Latin letters cost JavaScript half of what others do.
 */
export function nameOfNumber(number: number): string {
  const last = String.fromCharCode(97 + (number % letters));
  return number < letters ? last : nameOfNumber(Math.floor(number / letters) - 1) + last;
}

export function numberOfName(name: string): number {
  let number = 0;
  for (let at = 0; at < name.length; at += 1) number = number * letters + name.charCodeAt(at) - 96;
  return number - 1;
}
