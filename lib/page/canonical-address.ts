import { findSiteRule, parseAddress } from './site-rules.ts';

/** Query parameters that say where a reader came from, not what is read. */
const TRACKING =
  /^(?:utm_\w+|spm|from|scene|isappinstalled|share\w*|wx\w*|_t|t|timestamp|v|ver|nsukey|clicktime|enterid|fbclid|gclid|mc_\w+|chksm|sessionid|srcid|ascene|subscene|poc_token|key|uin|devicetype|version|lang|pass_ticket|winzoom)$/i;

/**
 * The address that is the same for every way to reach an article: no port, no `www.`, one scheme, no tracking parameters, no fragment
 * (unless the fragment is a path of its own, `#/…`). It is a key first; for the link itself keep the address that was read.
 * Gives `null` for anything but http and https.
 */
export function canonicaliseAddress(address: string): string | null {
  const url = parseAddress(address);
  if (url === null) return null;
  const rule = findSiteRule(address);
  const host = url.hostname.replace(/^www\./, '');
  const scheme = rule?.plainHttp ? 'http' : 'https';
  const path = url.pathname.replace(/\/{2,}/g, '/').replace(/\/index\.s?html?$/i, '/');
  const fragment = /^#!?\//.test(url.hash) ? url.hash : '';
  return `${scheme}://${host}${path}${writeQuery(url, rule?.parameters)}${fragment}`;
}

function writeQuery(url: URL, allowed: readonly string[] | undefined): string {
  const kept = [...url.searchParams].filter(([name]) =>
    allowed ? allowed.includes(name) : !TRACKING.test(name),
  );
  if (kept.length === 0) return '';
  kept.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `?${new URLSearchParams(kept)}`;
}
