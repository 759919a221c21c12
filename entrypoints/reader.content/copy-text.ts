/**
 * Puts text into the clipboard from within a click. The newspaper's pages are plain http, where `navigator.clipboard` does not exist,
 * so the browser's own copy command is given our text instead of the selection. Returns whether it worked.
 */
export function copyText(document: Document, text: string): boolean {
  let done = false;
  const give = (event: ClipboardEvent) => {
    event.stopImmediatePropagation();
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
    done = true;
  };
  document.addEventListener('copy', give, { capture: true, once: true });
  document.execCommand('copy');
  document.removeEventListener('copy', give, { capture: true });
  return done;
}
