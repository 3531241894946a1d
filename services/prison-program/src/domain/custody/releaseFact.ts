import type { Instant, ReleaseKind } from '@throughcare/contracts';
import type { GateFact } from './steps.ts';

/** What a gate says of a release. */
export type ReleaseFact = GateFact & {
  readonly kind: ReleaseKind;
  readonly area: string | null;
  /** From when the hold counts: a message's own moment where its publisher held it already; null: from recording. */
  readonly heldFrom: Instant | null;
};
