import { BlockList, isIP } from 'node:net';
import fc from 'fast-check';
import { isPrivateAddress, webhookForbidden } from './webhookAddress.ts';

it.each([
  ['10.1.2.3', true],
  ['172.31.255.255', true],
  ['192.168.1.1', true],
  ['169.254.169.254', true],
  ['100.64.0.1', true],
  ['127.0.0.1', true],
  ['0.0.0.0', true],
  ['::1', true],
  ['::', true],
  ['fd00::1', true],
  ['fe80::1', true],
  ['::ffff:10.0.0.1', true],
  ['not-an-address', true],
  ['8.8.8.8', false],
  ['172.32.0.1', false],
  ['2606:4700::1111', false],
])('whether %s is private: %s', (address, expected) => {
  expect(isPrivateAddress(address)).toBe(expected);
});

/** The same ranges, for Node's own arithmetic. */
const others = new BlockList();
for (const range of [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12'],
  ...['192.0.0.0/24', '192.0.2.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24'],
  ...['203.0.113.0/24', '224.0.0.0/3', '::/127', '64:ff9b::/96', '100::/64', '2001:db8::/32'],
  ...['2002::/16', 'fc00::/7', 'fe80::/10', 'fec0::/10', 'ff00::/8'],
]) {
  const [net = '', prefix] = range.split('/');
  others.addSubnet(net, Number(prefix), isIP(net) === 4 ? 'ipv4' : 'ipv6');
}
const octet = fc.nat(255);
const firstOctet = fc.constantFrom(0, 8, 10, 100, 127, 169, 172, 192, 198, 203, 223, 224, 255);
const secondOctet = fc.oneof(octet, fc.constantFrom(0, 16, 18, 19, 31, 32, 51, 64, 127, 168, 254));
const fourth = fc.tuple(firstOctet, secondOctet, octet, octet).map((all) => all.join('.'));
const begin = fc.constantFrom(
  ...['64:ff9b', '64:ff9c', '100:0', '101:0', '2001:db8', '2001:db9', '2002:1', '2003:1', 'fbff:1'],
  ...['fc00:1', 'fdff:1', 'fe00:1', 'fe80:1', 'febf:1', 'fec0:1', 'feff:1', 'ff02:1', '2a00:1'],
);
const groups = fc.array(fc.nat(0xffff), { minLength: 0, maxLength: 4 });
const sixth = fc
  .tuple(begin, groups)
  .map(([head, rest]) => [`${head}:`, ...rest.map((one) => one.toString(16)), '1'].join(':'));
const mapped = fourth.map((address) => `::ffff:${address}`);

it('is private by Node’s own arithmetic too, whatever the way in which it is written', () => {
  fc.assert(
    fc.property(fc.oneof(fourth, sixth, mapped, fc.ipV4(), fc.ipV6()), (address) => {
      const theirs = others.check(address, isIP(address) === 4 ? 'ipv4' : 'ipv6');
      expect([address, isPrivateAddress(address)]).toEqual([address, theirs]);
    }),
    { numRuns: 2_000 },
  );
});

describe('a webhook', () => {
  const says = (text: string, allowed: string[] = [], leadsTo: string[] = []) =>
    webhookForbidden(new URL(text), allowed, leadsTo);

  it.each([
    'https://127.0.0.1/hook',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://[::1]:8443/',
    'https://[::ffff:a00:1]/',
    'https://169.254.169.254/latest',
    'https://localhost/',
    'https://LOCALHOST./',
    'https://hooks.localhost/',
  ])('goes to no address of this machine or a private network: %s', (text) => {
    expect(says(text)).toBe('PRIVATE_ADDRESS');
  });

  it('goes encrypted, and where the name leads is looked at when it does', () => {
    expect(says('http://hooks.example/')).toBe('NOT_HTTPS');
    expect(says('https://hooks.example/')).toBeNull();
    expect(says('https://hooks.example/', [], ['93.184.216.34'])).toBeNull();
    expect(says('https://hooks.example/', [], ['93.184.216.34', '10.0.0.1'])).toBe(
      'PRIVATE_ADDRESS',
    );
    expect(says('https://10.evil.example/', [], ['8.8.8.8'])).toBeNull();
  });

  it('goes to a host that is allowed by name, and to that one alone', () => {
    expect(says('http://127.0.0.1:9/hook', ['127.0.0.1'])).toBeNull();
    expect(says('http://[::1]:9/hook', ['::1'])).toBeNull();
    expect(says('https://127.0.0.2/', ['127.0.0.1'])).toBe('PRIVATE_ADDRESS');
  });
});
