import { addDays, addHours, type Instant } from '@throughcare/contracts';
import { type Milestone, type MilestoneOf, those } from './milestones.ts';
import type { PersonOf } from './people.ts';

/** A release of somebody with a known need, and when they were first reached after it. */
export type Release = {
  readonly stayId: string;
  readonly from: Instant;
  readonly person: string;
  /** Null: not within the days that are counted. */
  readonly reachedAt: Instant | null;
};

/** Days after a release within which a first contact counts. */
export const reachedWithinDays = 7;
/** Who is inside again, has died or wants nobody before so many hours, without a contact, is asked of nobody. */
const askedForHours = 72;

type Weeks = {
  readonly stayId: string;
  readonly ref: string;
  from: Instant;
  /** Null while they run; `early`: before all that was to be done in them had fallen due. */
  ended: { readonly at: Instant; readonly early: boolean } | null;
};

/**
 * Releases as aftercare judges them: each opens the weeks of risk, once they are confirmed and a need is known. A release
 * that was reversed never opens them, and one that was corrected takes them back.
 */
export function releasesIn(all: readonly Milestone[], person: PersonOf): readonly Release[] {
  const weeks = weeksIn(all);
  const home = new Map(weeks.map(({ stayId, ref }) => [stayId, ref]));
  const placed = new Map(those(all, 'OFFERED').map(({ data }) => [data.offerId, data.placementId]));
  // A contact belongs to who was released, where it is with a partner that was sought for that release, also when it was
  // told by a record that this one was merged into for a time.
  const contacts = Map.groupBy(those(all, 'REACHED'), ({ ref, data }) =>
    person(home.get(placed.get(data.offerId) ?? '') ?? ref),
  );
  return weeks.flatMap(({ stayId, ref, from, ended }): Release[] => {
    const endedAt = ended?.early ? ended.at : null;
    const until = addDays(from, reachedWithinDays);
    const reachedAt = (contacts.get(person(ref)) ?? [])
      .map(({ data }) => data.at)
      .filter((at) => at >= from && at <= until && (endedAt === null || at <= endedAt))
      .reduce<Instant | null>((first, at) => (first === null || at < first ? at : first), null);
    const asked = endedAt === null || endedAt >= addHours(from, askedForHours);
    return reachedAt !== null || asked ? [{ stayId, from, person: person(ref), reachedAt }] : [];
  });
}

/** One stay may be released from more than once; what is told of it is told in one order. */
function weeksIn(all: readonly Milestone[]): readonly Weeks[] {
  const done: Weeks[] = [];
  const running = new Map<string, Weeks>();
  for (const one of all) {
    if (one.kind === 'WEEKS_BEGUN') begin(one, running, done);
    if (one.kind !== 'WEEKS_ENDED') continue;
    const { windowId, reasonCode } = one.data;
    const weeks = running.get(windowId);
    if (weeks === undefined || weeks.ended !== null) continue;
    if (reasonCode === 'CORRECTED') running.delete(windowId);
    else weeks.ended = { at: one.at, early: reasonCode !== 'OVER' };
  }
  return [...done, ...running.values()];
}

/** Told with another moment while they run, weeks have moved; after their end another release begins its own. */
function begin(
  { ref, data: { windowId: stayId, from } }: MilestoneOf<'WEEKS_BEGUN'>,
  running: Map<string, Weeks>,
  done: Weeks[],
): void {
  const weeks = running.get(stayId);
  if (weeks === undefined || (weeks.ended !== null && weeks.from !== from)) {
    if (weeks) done.push(weeks);
    running.set(stayId, { stayId, ref, from, ended: null });
    return;
  }
  weeks.from = from;
  weeks.ended = null;
}
