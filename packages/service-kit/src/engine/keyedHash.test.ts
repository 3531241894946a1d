import { createHmac, createSecretKey, randomBytes } from 'node:crypto';
import { keyedHash } from './keyedHash.ts';

const key = createSecretKey(randomBytes(32));
const keyed = keyedHash(key);

it.each([
  ['no text', ''],
  ['a short one', 'order/1'],
  ['one with signs of two, three and four bytes', 'é\u0000…\u{1f642}'],
  ['a long one', 'ł'.repeat(10_000)],
  ['a short one after a long one', 'order/2'],
  ['half of a sign', '\ud83d'],
])('the keyed hash of %s is HMAC-SHA256', (_which, text) => {
  for (const encoding of ['hex', 'base64url'] as const)
    expect(keyed(text, encoding)).toBe(createHmac('sha256', key).update(text).digest(encoding));
});

it('by another key is another', () => {
  expect(keyedHash(createSecretKey(randomBytes(32)))('a', 'hex')).not.toBe(keyed('a', 'hex'));
});
