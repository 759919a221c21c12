import { isPrivateHost } from './private-network.ts';
import { SharingError } from './sharing-error.ts';

/**
 * The address of a list, when it may be asked. Only `https:`, without a name or password in it, and no host of a private network, unless
 * the reader typed it (`isTyped`): a team may keep its list on a machine of its own, where `http:` is usual too.
 * @throws SharingError
 */
export function checkAddress(address: string, isTyped: boolean): URL {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || url.username !== '' || url.password !== '')
    throw new SharingError('invalid-address', address.slice(0, 80));
  const isPrivate = isPrivateHost(url.hostname);
  if (isPrivate && !isTyped) throw new SharingError('private-network', url.host);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isPrivate))
    throw new SharingError('insecure-address', url.protocol);
  return url;
}
