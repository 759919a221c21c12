/** The paper's own hosts: the only ones that may be read without asking. `wxt.config.ts` puts them into the manifest. */
export const OWN_HOSTS: readonly string[] = ['dzb.jmrb.com', 'jmnews.com.cn', 'www.jmnews.com.cn'];

/** Whether a host is the paper's own. */
export function isOwnHost(host: string): boolean {
  return OWN_HOSTS.includes(host);
}

/** Where the reader may be asked to allow reading: pages of the web, not of the browser or of an extension store. */
export function hostOf(address: string): string | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  return url && (url.protocol === 'http:' || url.protocol === 'https:') ? url.hostname : null;
}

/** The match pattern that covers a host with any port, http and https. */
export function patternOf(host: string): string {
  return `*://${host}/*`;
}
