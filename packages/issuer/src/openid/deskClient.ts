import { hkdfSync } from 'node:crypto';
import { type SigningKey, signingKey } from '../keys.ts';

/** The one client: the desk. */
export const deskClient = 'desk';

/** What the desk proves itself with. Follows from the key, which the issuer alone reads. */
export const deskSecret = (dir: string): string => derived(signingKey(dir), 'client desk');

/** A secret for one purpose, from which neither the key nor another such secret can be found. */
export const derived = ({ privateKey }: SigningKey, purpose: string): string =>
  Buffer.from(
    hkdfSync('sha256', privateKey.export({ type: 'pkcs8', format: 'der' }), '', purpose, 32),
  ).toString('base64url');
