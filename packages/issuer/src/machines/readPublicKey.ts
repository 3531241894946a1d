import { createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto';
import { PublicJwk } from './machineKey.ts';

export type ReadKey = { readonly kid: string; readonly jwk: PublicJwk };
export type KeyFault = 'PRIVATE' | 'UNREADABLE' | 'UNFIT';

/** Bits of an RSA key. */
const rsa = { least: 2_048, most: 8_192 } as const;

/** A public key as somebody pasted it, in PEM or as a JWK; or what is wrong with it. */
export async function readPublicKey(text: string): Promise<ReadKey | KeyFault> {
  const given = text.trim();
  // Looked at first: a private key would be taken for its public half.
  if (/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(given)) return 'PRIVATE';
  const key = given.startsWith('{') ? fromJwk(given) : fromPem(given);
  if (typeof key === 'string') return key;
  const bits = key.asymmetricKeyDetails?.modulusLength;
  if (bits !== undefined && (bits < rsa.least || bits > rsa.most)) return 'UNFIT';
  const jwk = PublicJwk.safeParse(key.export({ format: 'jwk' })).data;
  if (!jwk) return 'UNFIT';
  const { calculateJwkThumbprint } = await import('jose');
  return { jwk, kid: await calculateJwkThumbprint(jwk) };
}

function fromPem(text: string): KeyObject | KeyFault {
  try {
    return createPublicKey(text);
  } catch {
    return 'UNREADABLE';
  }
}

function fromJwk(text: string): KeyObject | KeyFault {
  try {
    const jwk = JSON.parse(text) as JsonWebKey;
    if (['d', 'p', 'q', 'dp', 'dq', 'qi', 'k'].some((name) => name in jwk)) return 'PRIVATE';
    return createPublicKey({ key: jwk, format: 'jwk' });
  } catch {
    return 'UNREADABLE';
  }
}
