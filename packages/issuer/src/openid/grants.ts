import { createHash } from 'node:crypto';
import { type Expiring, expiring, type Store } from '@throughcare/store';
import type { AdapterPayload } from 'oidc-provider';

/** What ends together with a grant. */
const ofAGrant = ['AuthorizationCode', 'RefreshToken', 'Session', 'Grant'] as const;

export const kept = (store: Store, model: string): Expiring<AdapterPayload> =>
  expiring<AdapterPayload>(model, { store });

/** Ids as the store has them. */
export const hashed = (id: string): string => createHash('sha256').update(id).digest('base64url');

/** Ends a grant and all that came of it: refresh tokens, unused codes, and the session that it belongs to. */
export async function endGrant(store: Store, grantId: string): Promise<void> {
  for (const model of ofAGrant) {
    const values = kept(store, model);
    for (const { id } of await values.withKey('grant', grantId)) await values.remove(id);
  }
}
