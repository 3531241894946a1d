import { randomBytes } from 'node:crypto';
import { secretsFrom } from './secrets.ts';

const { seal, open, id } = secretsFrom(randomBytes(32));

it('seals each text with a nonce of its own, and opens each again', () => {
  const sealed = Array.from({ length: 1_000 }, (_, n) => seal(`text ${n}`));
  const nonces = sealed.map((one) => Buffer.from(one, 'base64').subarray(0, 12).toString('hex'));
  expect(new Set(nonces).size).toBe(1_000);
  expect(sealed.map(open)).toEqual(sealed.map((_, n) => `text ${n}`));
});

it('derives ids that are UUIDs of version 8, and the same for the same parts', () => {
  for (let n = 0; n < 100; n++) {
    expect(id('order', `${n}`)).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(id('order', `${n}`)).toBe(id('order', `${n}`));
  }
});
