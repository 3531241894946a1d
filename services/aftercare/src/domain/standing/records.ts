import type { Instant } from '@throughcare/contracts';
import type { Tagged } from '../collection.ts';

/** A report of a death. Reported pauses, verified stops, retracted lifts what this report caused. Source: 2.8. */
export type DeathReport = Tagged & {
  readonly id: string;
  readonly reported: boolean;
  readonly verified: boolean;
  readonly retracted: boolean;
};
/** What the prison says that ends outreach. */
export type StopKind = 'DIED' | 'DEPORTED' | 'ESCAPED';
export type Stop = Tagged & { readonly id: StopKind; readonly at: Instant };

/** A person's consent to share with named organisations; aftercare keeps what it needs to end access. Source: 2.9. */
export type Consent = Tagged & {
  readonly id: string;
  readonly recipients: readonly string[];
  readonly expiresAt: Instant | null;
  readonly ended: 'WITHDRAWN' | 'EXPIRED' | null;
};
