/** Ranges of IPv4 addresses that are no public hosts (RFC 6890), as first address and prefix length. */
const IPV4_RANGES: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];

/** Names that are answered within a network (RFC 6761, RFC 6762, RFC 8375), without their leading dot. */
const PRIVATE_SUFFIXES = ['localhost', 'local', 'internal', 'home.arpa', 'lan', 'intranet'];

/**
 * Whether a host lies in a private network, as far as its name tells: a list that someone else published must not make the browser ask
 * the reader's router. `hostname` as the URL standard writes it (IPv4 in four decimal parts, IPv6 in brackets, lower case).
 */
export function isPrivateHost(hostname: string): boolean {
  const host = hostname.replace(/\.$/u, '');
  if (host.startsWith('[')) return isPrivateIpv6(host.slice(1, -1));
  const address = parseIpv4(host);
  if (address !== null) return isPrivateIpv4(address);
  return !host.includes('.') || PRIVATE_SUFFIXES.some((suffix) => host.endsWith(`.${suffix}`));
}

function parseIpv4(host: string): number | null {
  if (!/^\d{1,3}(?:\.\d{1,3}){3}$/u.test(host)) return null;
  return host.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
}

function isPrivateIpv4(address: number): boolean {
  return IPV4_RANGES.some(([first, length]) => {
    const size = 2 ** (32 - length);
    return Math.floor(address / size) === Math.floor(parseIpv4(first)! / size);
  });
}

function isPrivateIpv6(host: string): boolean {
  // IPv4 within IPv6 (::ffff:7f00:1), as the URL standard writes it.
  const mapped = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/u.exec(host);
  if (mapped !== null)
    return isPrivateIpv4(Number.parseInt(mapped[1]!, 16) * 65_536 + Number.parseInt(mapped[2]!, 16));
  // Only 2000::/3 is given to public hosts (RFC 4291, section 2.4); 64:ff9b::/96 leads to any IPv4 address.
  return !/^[23][0-9a-f]{3}:/u.test(host);
}
