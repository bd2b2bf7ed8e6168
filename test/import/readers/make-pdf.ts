/** A text drawn on a page, in points from the lower left corner. */
export interface Drawn {
  x: number;
  y: number;
  size: number;
  text: string;
  /** The text matrix without its place, such as 0 1 -1 0 for text that runs upward. */
  matrix?: string;
}

/** How all pages of a file are made. */
export interface PdfMaking {
  /** Quarter turns clockwise at which a page is shown, in degrees. */
  rotate?: number;
  /** The encoding of the font: UniGB-UCS2-V is that of vertical writing. */
  encoding?: string;
}

/** Builds a PDF of drawn texts in a Chinese font that is not embedded (UniGB-UCS2-H), A4 pages. */
export function makePdf(
  pages: readonly (readonly Drawn[])[],
  { rotate = 0, encoding = 'UniGB-UCS2-H' }: PdfMaking = {},
): Uint8Array {
  const font = 3 + pages.length * 2;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages.map((_page, index) => `${3 + index * 2} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    ...pages.flatMap((page, index) => {
      const content = page.map(drawing).join('\n');
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate ${rotate} /Contents ${4 + index * 2} 0 R /Resources << /Font << /F1 ${font} 0 R >> >> >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
    `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${encoding} /DescendantFonts [${font + 1} 0 R] >>`,
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /W [1 95 500] /FontDescriptor ${font + 2} 0 R >>`,
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}

function drawing({ x, y, size, text, matrix }: Drawn): string {
  const hex = [...text].map((each) => (each.codePointAt(0) ?? 0).toString(16).padStart(4, '0')).join('');
  const place = matrix === undefined ? `${x} ${y} Td` : `${matrix} ${x} ${y} Tm`;
  return `BT /F1 ${size} Tf ${place} <${hex}> Tj ET`;
}
