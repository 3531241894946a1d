import type { CalendarDate, Instant } from '@throughcare/contracts';
import { dateOf, latest } from '@throughcare/contracts';
import {
  type Context,
  hasRole,
  isRefusal,
  type Refusal,
  refuse,
  zoneOf,
} from '@throughcare/record';
import type { PathwayState } from '../person/state.ts';
import type { CustodyEvent } from './events.ts';
import { afterHolds } from './rules.ts';
import type { Admission, Episode } from './state.ts';
import type { GateFact } from './steps.ts';
import {
  admissionOf,
  backInside,
  disagreement,
  ended,
  moved,
  newEpisode,
  settled,
} from './steps.ts';
import {
  isAnnouncedTo,
  lastMovement,
  ownStay,
  standingRelease,
  whereaboutsOf,
} from './whereabouts.ts';

/** Someone comes in for a new stay, as far as the source knows. */
export type Arrival = GateFact & {
  readonly admissionDate: CalendarDate | undefined;
  readonly reason: Admission['reason'];
  /** Set where a roster speaks: the end of the list's day. The list says "is here", not "came in now". */
  readonly listedAt: Instant | null;
};

/**
 * A new stay, or what the source took for one: a repeat, a list that had left the person out, a release that did not
 * happen, an arrival that nobody had told. What is known already has no effect.
 */
export function arrive(
  known: PathwayState,
  arrival: Arrival,
  context: Context,
): CustodyEvent[] | Refusal {
  if (arrival.listedAt === null && isRepeat(known, arrival)) return [];
  const { due, state } = afterHolds(known, context.now);
  const current = ownStay(state);
  const events = current ? arriveAgain(current, arrival, context) : open(arrival, context);
  return isRefusal(events) ? events : [...due, ...events];
}

function arriveAgain(
  current: Episode,
  arrival: Arrival,
  context: Context,
): CustodyEvent[] | Refusal {
  const seenAt = arrival.listedAt ?? arrival.at;
  // A list may name a stay by a day before the last one ended; the new stay still began after that.
  const openAgain = () =>
    open(arrival, context, arrival.at >= lastKnown(current) ? arrival.at : seenAt);
  const untold = (): CustodyEvent[] => [
    ...disagreement(current, arrival, context),
    ended(current, 'LEFT_UNTOLD', arrival, context),
    ...openAgain(),
  ];
  if (seenAt < lastKnown(current)) return learnLate(current, arrival, context);

  const where = whereaboutsOf(current);
  switch (where) {
    case 'LEFT_LIST':
      return isSameStay(current, arrival)
        ? settled(current, 'NEVER_LEFT', context)
        : [...settled(current, 'READMITTED', context), ...untold()];
    case 'RELEASE_RECORDED':
      return backInside(current, arrival, context);
    case 'RELEASED':
    case 'LEFT_UNTOLD':
    case 'DEPORTED':
      return openAgain();
    case 'ESCAPED':
      return [moved(current, 'RECAPTURED', { ...arrival, at: seenAt }, context)];
    case 'TEMPORARILY_OUT':
      if (isSameStay(current, arrival))
        return [moved(current, 'RETURNED', { ...arrival, at: seenAt }, context)];
      if (isAnnouncedTo(current, arrival.prisonId, context.now))
        return [moved(current, 'TRANSFERRED', { ...arrival, at: seenAt }, context)];
      return hasRole(context.actor, 'IMPORT') ? untold() : alreadyHere();
    case 'IN_CUSTODY':
      if (isSameStay(current, arrival)) return [];
      if (isAnnouncedTo(current, arrival.prisonId, context.now))
        return [moved(current, 'TRANSFERRED', { ...arrival, at: seenAt }, context)];
      return hasRole(context.actor, 'IMPORT') ? untold() : alreadyHere();
    case 'DIED':
      return refuse.conflict('person-died', 'The person has died.');
    default:
      return where satisfies never;
  }
}

/** News older than what is known: it can still tell of the admission that nobody had told. */
function learnLate(current: Episode, arrival: Arrival, context: Context): CustodyEvent[] | Refusal {
  if (arrival.listedAt !== null) return [];
  if (current.admission === null && arrival.at <= current.since)
    return [
      {
        type: 'admission-learnt',
        episodeId: current.id,
        admission: admission(arrival, context),
      },
    ];
  return refuse.conflict('out-of-order', 'Something later is already known of this stay.');
}

function open(arrival: Arrival, context: Context, since: Instant = arrival.at): CustodyEvent[] {
  const episode = newEpisode(arrival, admission(arrival, context), context, since);
  return [{ type: 'episode-opened', episode }];
}

const admission = (arrival: Arrival, context: Context): Admission =>
  admissionOf(
    arrival,
    {
      date: arrival.admissionDate ?? dateOf(arrival.at, zoneOf(context.settings, arrival.prisonId)),
      reason: arrival.reason,
    },
    context,
  );

/** A repeated message: the same person, moment and prison. */
const isRepeat = (state: PathwayState, fact: GateFact): boolean =>
  Object.values(state.episodes).some(
    ({ admission, movements }) =>
      (admission?.at === fact.at && admission.prisonId === fact.prisonId) ||
      movements.some(
        (one) =>
          ['RETURNED', 'RECAPTURED', 'TRANSFERRED'].includes(one.kind) &&
          one.at === fact.at &&
          one.prisonId === fact.prisonId,
      ),
  );

/** A list names a stay by its admission date. */
const isSameStay = (current: Episode, arrival: Arrival): boolean =>
  arrival.admissionDate !== undefined &&
  current.admission?.date === arrival.admissionDate &&
  current.prisonId === arrival.prisonId;

/** The latest moment that this stay is known by. */
function lastKnown(episode: Episode): Instant {
  const moments = [
    episode.since,
    lastMovement(episode)?.at,
    standingRelease(episode)?.releasedAt,
    episode.ending?.at,
  ].filter((at) => at !== undefined);
  return moments.reduce((last, at) => latest(last, at));
}

const alreadyHere = (): Refusal =>
  refuse.conflict('already-in-custody', 'The person is in custody already.');
