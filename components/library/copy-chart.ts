/** What a drawing takes from the style sheet and must carry itself when it leaves the page. */
const PAINT = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'font-family', 'font-size'] as const;
/** So many pixels of the picture for one unit of the drawing. */
const SCALE = 3;

function paintAlone(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  for (const name of PAINT) {
    const value = style.getPropertyValue(name);
    if (value) to.setAttribute(name, value);
  }
  for (const name of ['tabindex', 'class', 'style']) to.removeAttribute(name);
  for (const [at, child] of [...from.children].entries()) paintAlone(child, to.children[at]!);
}

/** The drawing as a file of its own, with its colours and a ground. */
export function writeSvg(drawing: SVGSVGElement): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  paintAlone(drawing, copy);
  const { width, height } = drawing.viewBox.baseVal;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  ground.setAttribute('width', '100%');
  ground.setAttribute('height', '100%');
  ground.setAttribute('fill', getComputedStyle(drawing.closest('.detail') ?? document.body).backgroundColor);
  copy.prepend(ground);
  return new XMLSerializer().serializeToString(copy);
}

/** The drawing as a picture. */
export async function drawPng(drawing: SVGSVGElement): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([writeSvg(drawing)], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const { width, height } = drawing.viewBox.baseVal;
    const canvas = new OffscreenCanvas(width * SCALE, height * SCALE);
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await canvas.convertToBlob({ type: 'image/png' });
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Copies the drawing as text of a file (SVG) or as a picture (PNG). */
export async function copyChart(drawing: SVGSVGElement, format: 'svg' | 'png'): Promise<void> {
  if (format === 'svg') await navigator.clipboard.writeText(writeSvg(drawing));
  else await navigator.clipboard.write([new ClipboardItem({ 'image/png': drawPng(drawing) })]);
}
