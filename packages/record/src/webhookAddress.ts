/** Ranges that no notice is sent to: this machine, private networks, link-local and metadata addresses, what is reserved. */
const ranges: readonly string[] = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/3',
  '::/127',
  '64:ff9b::/96',
  '100::/64',
  '2001:db8::/32',
  '2002::/16',
  'fc00::/7',
  'fe80::/10',
  'fec0::/10',
  'ff00::/8',
];

type Bits = { readonly length: 32 | 128; readonly value: bigint };

const ofBytes = (bytes: readonly number[]): Bits => ({
  length: 32,
  value: bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n),
});

/** As the standard of URLs writes a host: no leading zeros, one form for each address. Undefined: no address. */
function bitsOf(address: string): Bits | undefined {
  const host = URL.parse(`http://${address.includes(':') ? `[${address}]` : address}/`)?.hostname;
  if (host === undefined) return undefined;
  if (/^\d+\.\d+\.\d+\.\d+$/.test(host)) return ofBytes(host.split('.').map(Number));
  if (!host.startsWith('[')) return undefined;
  const [head = '', tail = ''] = host.slice(1, -1).split('::');
  const [before, after] = [head, tail].map((part) => (part === '' ? [] : part.split(':')));
  const zeros = Array<string>(8 - (before?.length ?? 0) - (after?.length ?? 0)).fill('0');
  const groups = [...(before ?? []), ...zeros, ...(after ?? [])].map((one) => BigInt(`0x${one}`));
  const value = groups.reduce((sum, group) => (sum << 16n) | group, 0n);
  // An IPv4 address inside an IPv6 one is looked at as what it is.
  return value >> 32n === 0xffffn
    ? { length: 32, value: value & 0xffffffffn }
    : { length: 128, value };
}

const blocked = ranges.map((range) => {
  const [net = '', prefix] = range.split('/');
  const bits = bitsOf(net) as Bits;
  const shift = BigInt(bits.length - Number(prefix));
  return { length: bits.length, shift, net: bits.value >> shift };
});

/** Whether an address of the network is one that a webhook must not reach. What is no address is. */
export function isPrivateAddress(address: string): boolean {
  const bits = bitsOf(address);
  if (!bits) return true;
  return blocked.some(
    ({ length, shift, net }) => length === bits.length && bits.value >> shift === net,
  );
}

/** Names that mean this machine wherever they are looked up. Source: RFC 6761. */
const isThisMachine = (host: string): boolean => /(^|\.)localhost\.?$/.test(host);

/** The host of a URL, an IPv6 address without its brackets. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '');

/**
 * Why no webhook may go there; null where it may. By what the URL says, as it is when somebody enters it; and at each try by
 * the addresses to which the name leads then, since that may change in between. A host that is named in the setting is allowed.
 */
export function webhookForbidden(
  url: URL,
  privateHosts: readonly string[],
  leadsTo: readonly string[] = [],
): 'NOT_HTTPS' | 'PRIVATE_ADDRESS' | null {
  const host = hostOf(url);
  if (privateHosts.includes(host)) return null;
  if (url.protocol !== 'https:') return 'NOT_HTTPS';
  const isAddress = bitsOf(host) !== undefined;
  const addresses = isAddress ? [host, ...leadsTo] : leadsTo;
  return isThisMachine(host) || addresses.some(isPrivateAddress) ? 'PRIVATE_ADDRESS' : null;
}
