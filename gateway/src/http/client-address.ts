import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';

/** The proxies whose word is taken for who asks. */
export type TrustedProxies = BlockList;

/** Reads addresses and networks (`10.0.0.0/8`, `::1`). Throws an Error that names what is none. */
export function trustedProxies(networks: readonly string[]): TrustedProxies {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', bits] = network.split('/');
    const version = isIP(address);
    const prefix = bits === undefined ? 8 * (version === 4 ? 4 : 16) : Number(bits);
    if (version === 0 || !Number.isInteger(prefix) || prefix < 0 || prefix > (version === 4 ? 32 : 128)) {
      throw new Error(`Expected TRUSTED_PROXIES to be addresses or networks such as 10.0.0.0/8, got "${network}".`);
    }
    list.addSubnet(address, prefix, familyOf(version));
  }
  return list;
}

/**
 * The address that a request came from. What a proxy adds to `x-forwarded-for` is believed if the proxy is
 * trusted, from the last entry on; what stands before the first stranger, anybody may have written.
 */
export function clientAddress({ socket, headers }: IncomingMessage, proxies: TrustedProxies): string {
  const forwarded = String(headers['x-forwarded-for'] ?? '').split(',');
  let address = plain(socket.remoteAddress ?? '');
  while (isTrusted(address, proxies)) {
    const before = plain(forwarded.pop()?.trim() ?? '');
    if (isIP(before) === 0) break;
    address = before;
  }
  return address;
}

function isTrusted(address: string, proxies: TrustedProxies): boolean {
  const version = isIP(address);
  return version !== 0 && proxies.check(address, familyOf(version));
}

/** IPv4 in its own form, also where a socket of both families has it as IPv6. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '');
}

function familyOf(version: number): 'ipv4' | 'ipv6' {
  return version === 4 ? 'ipv4' : 'ipv6';
}
