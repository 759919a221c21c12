/** An attribute, empty where there is none; also for a form whose inputs have taken the place of its methods. */
export function readAttribute(element: Element, name: string): string {
  return typeof element.getAttribute === 'function' ? (element.getAttribute(name) ?? '') : '';
}
