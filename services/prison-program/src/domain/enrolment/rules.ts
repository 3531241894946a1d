import { addCalendarDays, type Instant, latest } from '@throughcare/contracts';
import { type Context, inOrder, type Rule, settingsFor, zoneOf } from '@throughcare/record';
import type { Settings } from '../../settings.ts';
import type { Episode } from '../custody/state.ts';
import { currentEpisode, standingRelease, whereaboutsOf } from '../custody/whereabouts.ts';
import type { HeardEvent } from '../heard/evolve.ts';
import type { Fact } from '../heard/state.ts';
import { mayMove } from '../person/halt.ts';
import type { PathwayState } from '../person/state.ts';
import type { EnrolmentEvent, MoveDetails } from './events.ts';
import { endsOutsideAt } from './outside.ts';
import { stabilisation } from './stabilisation.ts';
import { type Enrolment, openEnrolmentFor } from './state.ts';
import { type EnrolmentStatus, isBeforeProgramme, isOpen, takesPart } from './statuses.ts';

type EnrolmentRule = Rule<PathwayState, EnrolmentEvent | HeardEvent, Settings>;

/** A referral that intake routed here is an enrolment, with the referral's own id; a second for the same is not. */
const openRouted: EnrolmentRule = (state, context) => {
  const [next] = Object.entries(state.heard.referrals)
    .filter(([id, one]) => isWaiting(state, id, one))
    .toSorted(byRouting);
  if (!mayMove(state) || !next) return [];
  const [id, referral] = next;
  const { programmeCode, caseRef, source } = referral;
  if (programmeCode === null) return [];
  const open = openEnrolmentFor(state.enrolments, programmeCode, caseRef);
  if (open) {
    // The word of an earlier duplicate may be from another record, whose clock is ahead.
    const at = latest(context.now, referral.toldAt.duplicateOf ?? context.now);
    return [{ type: 'referral-found-duplicate', referralId: id, of: open.id, at }];
  }
  const step = context.step('SYS');
  return [
    {
      type: 'enrolment-opened',
      enrolment: {
        id,
        stayId: null,
        programmeCode,
        prisonId: prisonOf(state),
        caseRef,
        underOrder: source === 'COURT',
        status: 'REFERRAL_SUBMITTED',
        returnsTo: null,
        pausedFor: null,
        waitlistedSince: null,
        placeHeldUntil: null,
        releaseId: null,
        changes: [{ from: null, to: 'REFERRAL_SUBMITTED', reason: null, step }],
      },
    },
  ];
};

/** Of two that wait at once, the one routed earlier is the enrolment. */
const byRouting = (
  [idA, a]: readonly [string, Fact<'referrals'>],
  [idB, b]: readonly [string, Fact<'referrals'>],
): number => (`${a.routedAt}/${idA}` < `${b.routedAt}/${idB}` ? -1 : 1);

/** A duplicate of an enrolment that has gone to another record with an unmerge is none any more. */
const isWaiting = (state: PathwayState, id: string, referral: Fact<'referrals'>): boolean =>
  referral.programmeCode !== null &&
  referral.withdrawnAt === null &&
  state.enrolments[id] === undefined &&
  (referral.duplicateOf === null || state.enrolments[referral.duplicateOf] === undefined);

/** What follows for each open enrolment by itself. */
const forEach =
  (
    follows: (
      enrolment: Enrolment,
      state: PathwayState,
      context: Context<Settings>,
    ) => EnrolmentEvent[],
  ): EnrolmentRule =>
  (state, context) =>
    mayMove(state)
      ? inOrder(state.enrolments)
          .filter((one) => isOpen(one.status))
          .flatMap((one) => follows(one, state, context))
      : [];

/** Outside after a release that was none: back to the programme. */
const releaseCorrected = forEach((enrolment, state, context) =>
  enrolment.status === 'CONTINUES_IN_COMMUNITY' && !releaseStands(state, enrolment.releaseId)
    ? [moved(enrolment, enrolment.returnsTo ?? 'ON_PROGRAMME', 'RELEASE_CORRECTED', context)]
    : [],
);

const withdrawnWithReferral = forEach((enrolment, state, context) =>
  isBeforeProgramme(enrolment.status) && state.heard.referrals[enrolment.id]?.withdrawnAt
    ? [moved(enrolment, 'WITHDRAWN', 'W_REFERRAL_WITHDRAWN', context)]
    : [],
);

/** Nobody works on it any more: intake hears of it and asks the person what they want. */
const endsOutside = forEach((enrolment, state, context) => {
  const at = endsOutsideAt(state, enrolment, context.settings);
  return at !== null && context.now >= at
    ? [moved(enrolment, 'WITHDRAWN', 'W_OTHER_RELEASE', context)]
    : [];
});

/** Told as a matter of health, to whoever it is: that it is substitution treatment is for healthcare alone. */
const pausedWhileStabilised = forEach((enrolment, state, context) => {
  const { status, pausedFor } = enrolment;
  const cause = stabilisation(state, enrolment);
  if (status === 'ON_PROGRAMME' && cause !== null) {
    const details = { returnsTo: 'ON_PROGRAMME', pausedFor: cause } as const;
    return [moved(enrolment, 'PAUSED', 'HEALTH', context, details)];
  }
  return status === 'PAUSED' && pausedFor !== null && cause === null
    ? [moved(enrolment, 'ON_PROGRAMME', 'HEALTH', context)]
    : [];
});

const continuesOutside = forEach((enrolment, state, context) => {
  const current = currentEpisode(state);
  return takesPart(enrolment.status) && current && whereaboutsOf(current) === 'RELEASED'
    ? [
        moved(enrolment, 'CONTINUES_IN_COMMUNITY', 'RELEASED', context, {
          returnsTo: 'ON_PROGRAMME',
          releaseId: standingRelease(current)?.id ?? null,
        }),
      ]
    : [];
});

/** Whoever takes part keeps the place for a while; whoever waits takes the wait along. */
const relocated = forEach((enrolment, state, context) => {
  const toPrison = prisonOf(state);
  if (enrolment.status === 'CONTINUES_IN_COMMUNITY') return [];
  if (toPrison === null || toPrison === enrolment.prisonId) return [];
  const placeHeldUntil = takesPart(enrolment.status)
    ? addCalendarDays(
        context.now,
        settingsFor(context.settings, { prison: toPrison }).placeHeldDays,
        zoneOf(context.settings, toPrison),
      )
    : null;
  const { id: enrolmentId, prisonId: fromPrison } = enrolment;
  const there = { enrolmentId, fromPrison, toPrison, placeHeldUntil };
  const details = { returnsTo: 'ON_PROGRAMME', placeHeldUntil } as const;
  return [
    { type: 'enrolment-relocated', ...there },
    ...(placeHeldUntil === null
      ? []
      : [moved(enrolment, 'TRANSFERRED', 'PERSON_MOVED', context, details)]),
  ];
});

const placeNoLongerHeld = forEach((enrolment, _state, context) => {
  const until = placeHeldUntil(enrolment);
  return until !== null && context.now >= until
    ? [moved(enrolment, 'WAITLISTED', 'PLACE_NO_LONGER_HELD', context)]
    : [];
});

/** What follows for enrolments from referrals, custody and the clock. */
export const enrolmentRules: readonly EnrolmentRule[] = [
  openRouted,
  releaseCorrected,
  withdrawnWithReferral,
  endsOutside,
  continuesOutside,
  pausedWhileStabilised,
  relocated,
  placeNoLongerHeld,
];

const moved = (
  { id: enrolmentId, status: from }: Enrolment,
  to: EnrolmentStatus,
  reason: string,
  context: Context<Settings>,
  details: MoveDetails = {},
): EnrolmentEvent => ({
  type: 'enrolment-moved',
  enrolmentId,
  change: { from, to, reason, step: context.step('SYS') },
  details,
});

/** The prison where the person is, or will be back from court or leave. */
function prisonOf(state: PathwayState): string | null {
  const current = currentEpisode(state);
  return current && isInside(current) ? current.prisonId : null;
}
const isInside = (episode: Episode): boolean =>
  ['IN_CUSTODY', 'TEMPORARILY_OUT', 'LEFT_LIST'].includes(whereaboutsOf(episode));

const releaseStands = (state: PathwayState, releaseId: string | null): boolean =>
  Object.values(state.episodes).some((episode) =>
    episode.releases.some((one) => one.id === releaseId && !one.corrected),
  );

const placeHeldUntil = ({ status, placeHeldUntil: until }: Enrolment): Instant | null =>
  status === 'TRANSFERRED' ? until : null;

/** When the place of somebody who was moved is held no longer; null where none is, and while nothing moves. */
export const heldPlaceEndsAt = (state: PathwayState, enrolment: Enrolment): Instant | null =>
  mayMove(state) ? placeHeldUntil(enrolment) : null;
