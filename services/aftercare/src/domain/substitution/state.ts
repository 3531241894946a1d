import type { Instant } from '@throughcare/contracts';
import { earlierOf, type FirstTold, laterWords, type Told } from '@throughcare/record';

/** Notice that substitution treatment is handed over, and whether it goes on; never medicine or dose. Source: 2.5. */
export type SubstitutionNotice = Told & {
  readonly id: string;
  readonly first: FirstTold;
  readonly stage: SubstitutionStage;
  readonly appointmentAt: Instant | null;
  readonly site: string;
};
export type SubstitutionStage = 'HANDED_OVER' | 'GAP_SUSPECTED' | 'CONFIRMED';

export const joinNotices = (
  ours: SubstitutionNotice,
  theirs: SubstitutionNotice,
): SubstitutionNotice => ({
  ...laterWords(ours, theirs),
  first: earlierOf(ours.first, theirs.first),
});
