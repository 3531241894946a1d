import type { Instant } from '@throughcare/contracts';
import { type Accepted, type Hears, text } from './accepted.ts';
import { endsWell, isInside, neverCame, type Stay, type Told } from './told.ts';

export const stay =
  (where: Stay['where']): Hears =>
  (told, { command, body, at: now }) => {
    const named = body.toPrison ?? body.prisonId ?? told.stay?.prison ?? null;
    const prison = named === null ? null : text(named);
    const was = told.stay;
    // What they were in place of released, they were from that moment on.
    const at = whenSaid(body) ?? (takenBack.includes(command) && was ? was.at : now);
    // Said again, it did not happen again.
    if (where === 'INSIDE' && was?.where === where && was.prison === prison) return;
    if (!follows(was, where, at)) {
      if (was?.where === 'DEPORTED' && at > was.at)
        told.afterDeportation = { where, prison, at, saidAt: now };
      return;
    }
    // Where a release that another prison told of was none, either may have them.
    const elsewhere =
      (where === 'OUT_FOR_A_WHILE' || (where === 'RELEASED' && isInside(told))) &&
      was !== null &&
      was.prison !== prison;
    const disagree = elsewhere || (was !== null && was.where !== 'OFF_A_LIST' && was.at > at);
    // 2.4: a place inside that was given up while nobody came does not come back with the person.
    if (where === 'INSIDE' && !takenBack.includes(command))
      for (const id of told.referrals.keys())
        if (neverCame(told, id, now)) told.referrals.set(id, 'OVER');
    told.stay = { where, prison: disagree ? null : prison, at, saidAt: now };
    // That they came back is told after what happened to them then.
    const { afterDeportation: since } = told;
    if (was?.where === 'DEPORTED' && since && since.at > at) {
      told.stay = since;
      if (since.where === 'RELEASED' && !isSaidBefore(told, now)) told.outAt = now;
      return;
    }
    // Whoever moves between prisons stays inside, whoever is caught after an escape is where they were, and whoever is first heard
    // of on a leave was inside; where a release was none they have been inside since before it.
    const stays: readonly Stay['where'][] = ['OUT_FOR_A_WHILE', 'INSIDE', 'ESCAPED'];
    const comesIn = where === 'INSIDE' && !(was && stays.includes(was.where));
    if (comesIn || (where === 'OUT_FOR_A_WHILE' && was === null)) {
      told.insideSince = takenBack.includes(command) ? (told.insideSince ?? was?.at ?? now) : now;
      if (!takenBack.includes(command)) told.begunInside.clear();
    }
    if (where === 'RELEASED' && !isSaidBefore(told, now)) told.outAt = now;
  };
/** A release that they take back was none. */
const takenBack: readonly string[] = ['reverse-release', 'correct-release'];

/** 2.7, 2.8: the person may refuse before the release or after it, and support for it may have ended before it, with an outcome that is one. */
const isSaidBefore = (told: Told, now: Instant): boolean => {
  const since = told.insideSince ?? now;
  if ((told.declinedAt ?? '') >= since) return true;
  return endsWell.includes(told.lastOutcome ?? '') && (told.lastOutcomeAt ?? '') >= since;
};

/**
 * Prisons tell of moves in any order: what happened later stands. Of two words that a prison has the person the last one
 * does. A death is for good, and a deportation until a prison has the person again; a list that no longer names somebody says
 * nothing of who is out.
 */
function follows(was: Stay | null, is: Stay['where'], at: Instant): boolean {
  if (was === null) return true;
  if (was.where === 'DIED' || is === 'DIED') return is === 'DIED';
  if (is === 'DEPORTED') return true;
  const held: readonly Stay['where'][] = ['INSIDE', 'OUT_FOR_A_WHILE', 'ESCAPED'];
  if (is === 'OFF_A_LIST') return held.includes(was.where);
  // 2.6: a list only lets infer that somebody left; what a prison tells of them afterwards settles it, whenever it was.
  if (was.where === 'OFF_A_LIST') return true;
  if (was.where === 'DEPORTED' && !held.includes(is)) return false;
  return was.at <= at || (held.includes(was.where) && held.includes(is));
}

const whenSaid = (body: Accepted['body']): Instant | null => {
  const said = Object.entries(body).find(([field]) => happenings.includes(field));
  return (said?.[1] as Instant | undefined) ?? null;
};
const happenings: readonly string[] = [
  'admittedAt',
  'transferredAt',
  'leftAt',
  'returnedAt',
  'releasedAt',
  'receivedAt',
  'escapedAt',
  'deportedAt',
  'diedAt',
];
/** 2.6: who is off a list and was met is out. */
export function comesForward(told: Told, at: Instant): void {
  if (told.stay?.where !== 'OFF_A_LIST') return;
  told.stay = { ...told.stay, where: 'RELEASED', at, saidAt: at };
  told.outAt = at;
}
/** Ways to meet that are open only outside. */
export const outside: readonly string[] = ['GATE', 'VISIT', 'OFFICE', 'STREET'];
