import type { Instant } from '@throughcare/contracts';
import { addDays, earliest } from '@throughcare/contracts';
import { type Context, settingsFor } from '@throughcare/record';
import type { Settings } from '../../settings.ts';
import { currentEpisode, standingRelease, whereaboutsOf } from '../custody/whereabouts.ts';
import { haltOf } from '../halt.ts';
import type { HeardEvent } from '../heard/hear.ts';
import type { PathwayState } from '../state.ts';
import type { Enrolment, EnrolmentEvent, MoveDetails } from './enrolment.ts';
import { openEnrolmentFor } from './enrolment.ts';
import type { EnrolmentStatus } from './statuses.ts';
import { isBeforeProgramme, isOpen, takesPart } from './statuses.ts';

/** What follows for enrolments from referrals, custody and the clock. Nothing moves for a person who has died or is gone. */
export function enrolmentRules(
  state: PathwayState,
  context: Context<Settings>,
): (EnrolmentEvent | HeardEvent)[] {
  const halt = haltOf(state);
  if (halt === 'STOPPED' || halt === 'PAUSED') return [];
  const opened = openRouted(state, context);
  if (opened.length > 0) return opened;
  return Object.values(state.enrolments).flatMap((one) => follow(state, one, context));
}

/** A referral that intake routed here is an enrolment, with the referral's own id; a second for the same is not. */
function openRouted(
  state: PathwayState,
  context: Context<Settings>,
): (EnrolmentEvent | HeardEvent)[] {
  const next = Object.entries(state.heard.referrals).find(
    ([id, referral]) =>
      referral.programmeCode !== null &&
      referral.withdrawnAt === null &&
      referral.duplicateOf === null &&
      state.enrolments[id] === undefined,
  );
  if (!next) return [];
  const [id, referral] = next;
  const programmeCode = referral.programmeCode ?? '';
  const open = openEnrolmentFor(state.enrolments, programmeCode, referral.caseRef);
  if (open) return [{ type: 'heard', shelf: 'referrals', id, fact: { duplicateOf: open.id } }];
  const step = context.step('SYS');
  return [
    {
      type: 'enrolment-opened',
      enrolment: {
        id,
        origin: null,
        programmeCode,
        prisonId: prisonOf(state),
        caseRef: referral.caseRef,
        underOrder: referral.source === 'COURT',
        status: 'REFERRAL_SUBMITTED',
        returnsTo: null,
        waitlistedSince: null,
        placeHeldUntil: null,
        releaseId: null,
        changes: [{ from: null, to: 'REFERRAL_SUBMITTED', reason: null, step }],
      },
    },
  ];
}

function follow(
  state: PathwayState,
  enrolment: Enrolment,
  context: Context<Settings>,
): EnrolmentEvent[] {
  if (!isOpen(enrolment.status)) return [];
  const move = (
    to: EnrolmentStatus,
    reason: string,
    details: MoveDetails = {},
  ): EnrolmentEvent => ({
    type: 'enrolment-moved',
    enrolmentId: enrolment.id,
    change: { from: enrolment.status, to, reason, step: context.step('SYS') },
    details,
  });
  const current = currentEpisode(state);
  const where = current && whereaboutsOf(current);

  if (enrolment.status === 'CONTINUES_IN_COMMUNITY')
    return releaseStands(state, enrolment.releaseId)
      ? []
      : [move(enrolment.returnsTo ?? 'ON_PROGRAMME', 'RELEASE_CORRECTED')];

  if (isBeforeProgramme(enrolment.status) && state.heard.referrals[enrolment.id]?.withdrawnAt)
    return [move('WITHDRAWN', 'W_REFERRAL_WITHDRAWN')];

  if (takesPart(enrolment.status) && current && where === 'RELEASED')
    return [
      move('CONTINUES_IN_COMMUNITY', 'RELEASED', {
        returnsTo: 'ON_PROGRAMME',
        releaseId: standingRelease(current)?.id ?? null,
      }),
    ];

  const prison = prisonOf(state);
  if (prison !== null && prison !== enrolment.prisonId)
    return relocate(enrolment, prison, move, context);

  return enrolment.status === 'TRANSFERRED' &&
    enrolment.placeHeldUntil !== null &&
    context.now >= enrolment.placeHeldUntil
    ? [move('WAITLISTED', 'PLACE_NO_LONGER_HELD')]
    : [];
}

/** Whoever takes part keeps the place for a while; whoever waits takes the wait along. */
function relocate(
  enrolment: Enrolment,
  toPrison: string,
  move: (to: EnrolmentStatus, reason: string, details?: MoveDetails) => EnrolmentEvent,
  context: Context<Settings>,
): EnrolmentEvent[] {
  const placeHeldUntil = takesPart(enrolment.status)
    ? addDays(context.now, settingsFor(context.settings, { prison: toPrison }).placeHeldDays)
    : null;
  const relocated: EnrolmentEvent = {
    type: 'enrolment-relocated',
    enrolmentId: enrolment.id,
    fromPrison: enrolment.prisonId,
    toPrison,
    placeHeldUntil,
  };
  if (placeHeldUntil === null) return [relocated];
  const details = { returnsTo: 'ON_PROGRAMME', placeHeldUntil } as const;
  return [relocated, move('TRANSFERRED', 'PERSON_MOVED', details)];
}

/** The prison where the person is, or will be back from court or leave. */
function prisonOf(state: PathwayState): string | null {
  const current = currentEpisode(state);
  if (!current) return null;
  return ['IN_CUSTODY', 'TEMPORARILY_OUT', 'LEFT_LIST'].includes(whereaboutsOf(current))
    ? current.prisonId
    : null;
}

const releaseStands = (state: PathwayState, releaseId: string | null): boolean =>
  Object.values(state.episodes).some((episode) =>
    episode.releases.some((one) => one.id === releaseId && !one.corrected),
  );

export const enrolmentDueAt = (state: PathwayState): Instant | null =>
  haltOf(state) === 'STOPPED' || haltOf(state) === 'PAUSED'
    ? null
    : earliest(
        ...Object.values(state.enrolments).map((one) =>
          one.status === 'TRANSFERRED' ? one.placeHeldUntil : null,
        ),
      );
