import type { ReadKey } from './readPublicKey.ts';
import { readPublicKey } from './readPublicKey.ts';

/** A pair for whoever has none: ES256, the private half in PEM (PKCS 8) as every library reads it. */
export async function madeKeyPair(): Promise<{ read: ReadKey; privateKey: string }> {
  const { exportPKCS8, exportSPKI, generateKeyPair } = await import('jose');
  const pair = await generateKeyPair('ES256', { extractable: true });
  const read = await readPublicKey(await exportSPKI(pair.publicKey));
  if (typeof read === 'string') throw new Error(`a key was made that is ${read}`);
  return { read, privateKey: await exportPKCS8(pair.privateKey) };
}
