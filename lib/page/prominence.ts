import type { Line } from './line.ts';
import { readAttribute } from './read-attribute.ts';

/** How much a line looks like a headline: by heading element, bold type, size and class name; 0 for plain text. */
export function scoreProminence(line: Line): number {
  const tag = line.box.tag;
  if (tag === 'h1') return 10;
  if (tag === 'h2') return 8;
  if (tag === 'h3') return 6;
  const size = readFontSize(line);
  const isNamed = /tit|headline|font01|\bbt/i.test(readAttribute(line.box.element, 'class'));
  return (
    (line.boldLength === line.text.length ? 3 : 0) +
    (size >= 18 ? 3 : 0) +
    (size >= 22 ? 1 : 0) +
    (isNamed ? 2 : 0)
  );
}

/** Font size in pixels from `style` or `<font size>` of the line's nearest elements; 0 where they say nothing. */
function readFontSize(line: Line): number {
  let element: Element | null = line.slices[0]!.node.parentElement;
  for (let step = 0; element !== null && step < 4; step += 1) {
    const pixels = /font-size\s*:\s*(\d{1,3})(px|pt)/i.exec(readAttribute(element, 'style'));
    if (pixels) return Number(pixels[1]) * (pixels[2]!.toLowerCase() === 'pt' ? 4 / 3 : 1);
    const size = Number.parseInt(readAttribute(element, 'size'), 10);
    if (element.localName.toLowerCase() === 'font' && size > 0) return size >= 5 ? 24 : 12 + size;
    if (element === line.box.element) break;
    element = element.parentElement;
  }
  return 0;
}
