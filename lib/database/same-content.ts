/** Whether two values of plain data (objects, arrays, bytes, texts, numbers) hold the same, whatever the order of their fields. */
export function sameContent(one: unknown, other: unknown): boolean {
  if (one === null || other === null || typeof one !== 'object' || typeof other !== 'object')
    return Object.is(one, other);
  const keys = Object.keys(one);
  if (keys.length !== Object.keys(other).length) return false;
  return keys.every(
    (key) =>
      Object.hasOwn(other, key) &&
      sameContent((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]),
  );
}
