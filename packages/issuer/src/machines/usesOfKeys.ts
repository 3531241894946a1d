import type { Instant } from '@throughcare/contracts';
import { expiring, type Store } from '@throughcare/store';

/** When each key was last used, beside who is signed in: a token is given out more often than a key is made. */
export const usesOfKeys = (store: Store) =>
  expiring<{ readonly at: Instant }>('MachineKeyUse', { store });
