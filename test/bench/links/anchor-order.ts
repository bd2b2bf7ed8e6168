const part = /^(?<letter>[a-z]+)(?<number>\d+)(?:z(?<inserted>\d+))?(?<copy>~\d+)?$/u;

/**
 * The anchors of provisions that stand before one with a smaller number: 第五条 before 第四条, each among those of its
 * parent and kind, copies (`t4~2`) among copies.
 */
export function outOfOrder(ids: readonly string[]): string[] {
  const last = new Map<string, { id: string; place: number }>();
  return ids.flatMap((id) => {
    const cut = id.lastIndexOf('-') + 1;
    const groups = part.exec(id.slice(cut))?.groups;
    if (groups === undefined) return [];
    const { letter = '', number, inserted = '0', copy = '' } = groups;
    const kind = `${id.slice(0, cut)}${letter}${copy}`;
    const place = Number(number) + Number(inserted) / 1000;
    const before = last.get(kind);
    last.set(kind, { id, place });
    return before !== undefined && before.place >= place ? [`${before.id} before ${id}`] : [];
  });
}

/** The first of a list that another list lacks, or has before the one before it; undefined where all follow. */
export function findAstray(wanted: readonly string[], ids: readonly string[]): string | undefined {
  const at = new Map(ids.map((id, index) => [id, index]));
  let last = -1;
  return wanted.find((id) => {
    const index = at.get(id) ?? -1;
    if (index <= last) return true;
    last = index;
    return false;
  });
}
