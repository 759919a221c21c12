/** Where the reader may be asked to allow reading: pages of the web, not of the browser or of an extension store. */
export function hostOf(address: string): string | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  return url && (url.protocol === 'http:' || url.protocol === 'https:') ? url.hostname : null;
}

/** The match pattern that covers a host with any port, http and https. */
export function patternOf(host: string): string {
  return `*://${host}/*`;
}

/** Whether a match pattern (`*://*.gov.cn/*`) covers a host. Path and scheme are left out of account. */
export function coversHost(pattern: string, host: string): boolean {
  if (pattern === '<all_urls>') return true;
  const place = pattern.match(/^[^:]+:\/\/([^/]*)\//)?.[1]?.replace(/:.*$/, '');
  if (!place) return false;
  if (place === '*') return true;
  if (place.startsWith('*.')) return host === place.slice(2) || host.endsWith(place.slice(1));
  return host === place;
}
