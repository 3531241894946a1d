import type { Instant } from '@throughcare/contracts';
import { earlierOf, type FirstTold, laterWords, type Told } from '@throughcare/record';

/**
 * Notice that somebody on substitution treatment is out or will be, who goes on with it, when the next dose is due, and
 * whether it goes on; never medicine or dose. Source: 2.5.
 */
export type SubstitutionNotice = Told & {
  readonly id: string;
  readonly first: FirstTold;
  /** The last word on it; null while only a due dose was told. */
  readonly said: Exclude<SubstitutionStage, 'DUE'> | null;
  readonly appointmentAt: Instant | null;
  /** When the next dose outside is due; null before a release. */
  readonly dueAt: Instant | null;
  /** The stay in which a prison began it; null where that was not told. */
  readonly stayId: string | null;
  /** Who prescribes outside; null where nobody is named. */
  readonly site: string | null;
};
export const substitutionStages = [
  'DUE',
  'HANDED_OVER',
  'GAP_SUSPECTED',
  'CONFIRMED',
  'ENDED',
  'LOST',
  'INSIDE',
] as const;
export type SubstitutionStage = (typeof substitutionStages)[number];

/** A dose that became due after a return inside is due again. */
export const stageOfNotice = ({ said, toldAt }: SubstitutionNotice): SubstitutionStage =>
  said === null || (said === 'INSIDE' && (toldAt.dueAt ?? '') > (toldAt.said ?? '')) ? 'DUE' : said;

export const joinNotices = (
  ours: SubstitutionNotice,
  theirs: SubstitutionNotice,
): SubstitutionNotice => ({
  ...laterWords(ours, theirs),
  first: earlierOf(ours.first, theirs.first),
});
