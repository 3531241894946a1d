import {
  type Argon2Parameters,
  argon2,
  argon2Sync,
  randomBytes,
  randomInt,
  timingSafeEqual,
} from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(argon2);

/**
 * 19 MiB, two passes: what OWASP's cheat sheet on password storage asks of Argon2id at least. Some 60 ms on the machine that
 * this was measured on. Parameters stand in each hash, so that they can be raised and older hashes still be read.
 */
const now = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const lengths = { salt: 16, tag: 32 } as const;

/** Characters of a password: at least as many as NIST SP 800-63B asks of one that stands alone. */
export const passwordLength = { least: 15, most: 200 } as const;

export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(lengths.salt);
  return written(nonce, await derive('argon2id', parametersOf(password, nonce)));
}

/** For moving an old file up, where nothing else goes on. */
export function hashPasswordSync(password: string): string {
  const nonce = randomBytes(lengths.salt);
  return written(nonce, argon2Sync('argon2id', parametersOf(password, nonce)));
}

/** Nobody's password: what a name that does not exist is compared with, so that the answer takes as long. */
const nobodys = written(Buffer.alloc(lengths.salt, 1), Buffer.alloc(lengths.tag));

/** Whether it is the password. Takes the same time where there is none to compare it with. */
export async function isPassword(password: string, hash: string | null): Promise<boolean> {
  const [, , , costs = '', salt = '', tag = ''] = (hash ?? nobodys).split('$');
  const { m, t, p } = Object.fromEntries(costs.split(',').map((one) => one.split('=')));
  const right = Buffer.from(tag, 'base64');
  const given = await derive('argon2id', {
    message: Buffer.from(password.normalize('NFKC')),
    nonce: Buffer.from(salt, 'base64'),
    memory: Number(m),
    passes: Number(t),
    parallelism: Number(p),
    tagLength: right.length,
  });
  return timingSafeEqual(given, right) && hash !== null;
}

/** Letters and digits that nobody takes for one another when they read them out. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A password made by chance, in groups that can be read out: 5 times 4 of 31 characters are 99 bits. */
export const madePassword = (): string =>
  Array.from({ length: 5 }, () =>
    Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join(''),
  ).join('-');

const parametersOf = (password: string, nonce: Buffer): Argon2Parameters => ({
  message: Buffer.from(password.normalize('NFKC')),
  nonce,
  tagLength: lengths.tag,
  ...now,
});

function written(salt: Buffer, tag: Buffer): string {
  const costs = `m=${now.memory},t=${now.passes},p=${now.parallelism}`;
  return ['', 'argon2id', 'v=19', costs, plain(salt), plain(tag)].join('$');
}
/** PHC strings leave the padding out. */
function plain(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '');
}
