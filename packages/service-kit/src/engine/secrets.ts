import {
  createCipheriv,
  createDecipheriv,
  createSecretKey,
  hkdfSync,
  randomFillSync,
} from 'node:crypto';
import { keyedHash } from './keyedHash.ts';

/** What an installation derives from its one secret: ids, keyed hashes, and sealing of parked events. */
export type Secrets = {
  /** A UUID of version 8: the same for the same parts, and another in every installation. */
  id(...parts: readonly string[]): string;
  /** Keyed hash of a text: equal for equal texts, and the text cannot be found from it. */
  hash(text: string): string;
  /** Keyed hash of an account: the same in every service, by a key that serves nothing else. */
  account(issuer: string, subject: string): string;
  /** Made of letters, digits, `-` and `_`. */
  seal(text: string): string;
  /** Throws where the text was not sealed with this secret. */
  open(sealed: string): string;
};

export function secretsFrom(secret: Buffer): Secrets {
  const keyFor = (purpose: string) =>
    createSecretKey(Buffer.from(hkdfSync('sha256', secret, '', `throughcare/${purpose}`, 32)));
  const ids = keyedHash(keyFor('id'));
  const hashes = keyedHash(keyFor('hash'));
  const accounts = keyedHash(keyFor('account'));
  const sealKey = keyFor('seal');
  const nonce = nonces();
  return {
    id: (...parts) => uuid(ids(parts.join('\u0000'), 'hex')),
    hash: (text) => hashes(text, 'base64url'),
    account: (issuer, subject) => accounts(`${issuer}\u0000${subject}`, 'base64url'),
    seal(text) {
      const iv = nonce();
      const cipher = createCipheriv('aes-256-gcm', sealKey, iv);
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url');
    },
    open(sealed) {
      // Reads the other alphabet of base64 too, in which texts were sealed once.
      const bytes = Buffer.from(sealed, 'base64url');
      // Callers may send anything: a shortened authentication tag, which is easier to guess, is refused.
      const decipher = createDecipheriv('aes-256-gcm', sealKey, bytes.subarray(0, 12), {
        authTagLength: 16,
      });
      decipher.setAuthTag(bytes.subarray(12, 28));
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString(
        'utf8',
      );
    },
  };
}

/** Random bytes for one sealing each. They are fetched for many at once: a call costs 2 µs, a third of the sealing. */
function nonces(): () => Buffer {
  const [size, many] = [12, 256];
  let [bytes, at] = [Buffer.alloc(0), 0];
  return () => {
    if (at === bytes.length) [bytes, at] = [randomFillSync(Buffer.alloc(size * many)), 0];
    at += size;
    return bytes.subarray(at - size, at);
  };
}

/** Its version, 8, and its variant in the place of two digits. */
const uuid = (hex: string): string =>
  `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variantOf(hex.charAt(16))}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
const variantOf = (digit: string): string => '89ab'.charAt(Number.parseInt(digit, 16) & 3);
