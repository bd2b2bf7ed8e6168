/*
 * The official look (GB/T 9704—2012, as far as it is known to us): A4, text area 156 × 225 mm, 22 lines
 * of 28 characters, body 三号 仿宋, title 二号 小标宋, level 1 黑体, level 2 楷体, page number 四号 at the outer foot.
 */
/** Millimetres in twentieths of a point. */
const mm = (length: number): number => Math.round((length * 1440) / 25.4);

export const page = { width: mm(210), height: mm(297) };
export const margin = { top: mm(37), left: mm(28), right: mm(26), bottom: mm(35), footer: mm(28) };

/** Width of the text, in twentieths of a point. */
export const textWidth = mm(156);

/** 225 mm for 22 lines, in twentieths of a point. */
export const line = Math.floor(mm(225) / 22);

/**
 * 28 characters of 16 pt are 448 pt, 6 pt more than 156 mm: the standard's own sum, met by setting them closer, in
 * twentieths of a point. A grid of characters is no way: LibreOffice sets half as many on a line by it.
 */
export const characterSpacing = -5;

/** Sizes in half points. */
export const sizes = { title: 44, body: 32, foot: 28, small: 21 };

/** Fonts are named, not carried along: the reader's machine has them or takes its own 仿宋, 楷体, 黑体, 宋体. */
export const faces = { fang: '仿宋', kai: '楷体', hei: '黑体', song: '宋体', title: '方正小标宋简体' };
export type Face = keyof typeof faces;

/** Word counts in characters; others read the length. */
export const twoCharacters = { firstLine: 640, firstLineChars: 200 };
