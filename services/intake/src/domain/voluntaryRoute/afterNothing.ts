import type { Instant } from '@throughcare/contracts';
import { cameBackSince, hasEnded } from '../facts/state.ts';
import type { Pathway } from '../pathway/state.ts';
import { movedAt, type Referral, routedAt, stateOf } from '../referral/state.ts';
import { endStates } from '../referral/transitions.ts';
import { needOf } from '../screening/need.ts';
import { completedAt, resultsThatStand } from '../screening/state.ts';
import { goesOn } from './goesOn.ts';
import type { OpenRoute } from './state.ts';

/**
 * The need is known and nobody has the person: nothing followed from a result, or the referral that did came to nothing.
 * What the person wants is asked, so that whoever needs help stands on somebody's list (domain reference 2.11).
 */
export function afterNothing(state: Pathway): OpenRoute | null {
  if (needOf(state) !== 'KNOWN' || goesOn(state)) return null;
  const last = [...shown(state), ...cameToNothing(state)].reduce<OpenRoute | null>(
    (latest, one) => (latest && latest.since > one.since ? latest : one),
    null,
  );
  return last && !wasAnsweredFor(state, last) ? last : null;
}

const shown = ({ screenings }: Pathway): OpenRoute[] =>
  resultsThatStand(screenings)
    .filter(({ completion }) => completion?.result.need === 'KNOWN')
    .map((one) => ({
      routeId: one.screeningId,
      after: 'SCREENING',
      since: completedAt(one) as Instant,
    }));

const cameToNothing = (state: Pathway): OpenRoute[] =>
  Object.values(state.referrals)
    .filter((referral) => isOver(state, referral))
    .map((one) => ({
      routeId: one.referralId,
      after: 'REFERRAL',
      since: movedAt(one) as Instant,
    }));

/**
 * What ended at the court is followed from there, and so is support that was given; a programme that ended outside a prison
 * is not, nor support whose cause was none.
 */
function isOver(state: Pathway, referral: Referral): boolean {
  const { routedTo } = referral;
  if (stateOf(referral) !== 'CONCLUDED') return endStates.includes(stateOf(referral));
  if (routedTo !== 'aftercare') return routedTo === 'prison-program';
  const since = routedAt(referral);
  return !wasHelpedSince(state, since) && !saidNoSince(state, since);
}

/**
 * Support ended by help that was given, and did not begin again; and of two partners none says at that moment or later that
 * the person still needs somebody.
 */
function wasHelpedSince(state: Pathway, since: string): boolean {
  const ends = Object.values(state.outcomes).filter(
    (outcome) =>
      outcome.service === 'aftercare' &&
      !outcome.plansChanged &&
      outcome.at >= since &&
      hasEnded(state, outcome),
  );
  return ends.some(
    (help) => !help.needsMore && !ends.some(({ needsMore, at }) => needsMore && at >= help.at),
  );
}

/** The person wanted nobody to be looked for, and has not come back to a partner after it. */
const saidNoSince = (state: Pathway, since: string): boolean =>
  Object.values(state.declines).some(({ at }) => at >= since && !cameBackSince(state, at));

/**
 * Help was given since, an order was completed since, or the person was asked since and said no; what led there before makes
 * no new question.
 */
const wasAnsweredFor = (state: Pathway, { since }: OpenRoute): boolean =>
  wasHelpedSince(state, since) ||
  saidNoSince(state, since) ||
  Object.values(state.closings).some(
    ({ orderId, closedAt, voluntaryRoute }) =>
      state.atCourt[orderId]?.issuedAt && !voluntaryRoute && closedAt >= since,
  ) ||
  Object.values(state.voluntaryRoutes).some(
    ({ answer, done }) => answer === 'DECLINED' && done.at >= since,
  );
