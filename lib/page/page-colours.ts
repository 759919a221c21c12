function luminance(colour: string): number | null {
  const parts = colour.match(/[\d.]+/g)?.map(Number);
  if (!parts || parts.length < 3) return null;
  const [red = 0, green = 0, blue = 0, alpha = 1] = parts;
  return alpha < 0.5 ? null : (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
}

/**
 * Whether the page behind an element is dark. The reader's own preference says nothing about the page:
 * most papers are white whatever the system is set to, so the first opaque background above the element decides.
 */
export function isDarkBehind(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const level = luminance(getComputedStyle(at).backgroundColor);
    if (level !== null) return level < 0.4;
  }
  return false;
}
