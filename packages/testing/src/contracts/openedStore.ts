import type { Store } from '@throughcare/store';

export type OpenedStore = {
  /** Empty. */
  readonly store: Store;
  /** Closes the store and opens the same data again; `close` then closes that one. */
  readonly reopen?: () => Promise<Store>;
  readonly close: () => Promise<void>;
};
