import { type Instant, instant, type PathwayRef } from '@throughcare/contracts';
import type { PrisonMessage } from '@throughcare/importers';
import type { RowStep } from '../steps.ts';
import {
  atKept,
  type Drive,
  keyed,
  knownPerson,
  personOf,
  type SourceOf,
  uuidOf,
} from './drive.ts';
import { movementOf } from './movement.ts';
import { disagreed, type OnReview, type ReviewReason, reviewOf } from './refusals.ts';

const attested = { basis: 'ATTESTED' } as const;
const issuer = { issuer: 'NOMS', type: 'NOMS' } as const;
export const unknownPrison = 'UNKNOWN';

/** Whom a message was about, as far as a record is known, and why a person must look; null: it was acted on. */
type Outcome = {
  readonly ref: PathwayRef | null;
  readonly review: ReviewReason | null;
  /** It was acted on, and what it says is on a review list as well: put there by the service. */
  readonly looked?: ReviewReason;
};

/** What a prison's messages drive, each at its own moment. */
export function prisonSteps(source: SourceOf<PrisonMessage>, drive: Drive): RowStep[] {
  const known = source.rows.flatMap(({ record }) => record.at ?? []).sort();
  const earliest = known[0] ?? instant(0);
  return source.rows.map(({ row, record }) => ({
    // A message without any moment is looked at when the source begins.
    at: record.at ?? earliest,
    source: source.place,
    row,
    part: 0,
    run: async (rest) => {
      await driveMessage(record, { row, ...source }, drive);
      await rest();
    },
  }));
}

/**
 * Acts on a message. One that cannot be acted on goes to the review list, and nobody reaches out. Says why a person must look,
 * and whether it was acted on all the same; null where nobody must.
 */
export async function driveMessage(
  message: PrisonMessage,
  place: Place,
  drive: Drive,
): Promise<OnReview | null> {
  const { personRef, occurredAt } = message;
  const outcome =
    message.review !== null || personRef === null || occurredAt === null
      ? { ref: await known(message, place, drive), review: message.review ?? 'NO_PERSON' }
      : await act(message, { personRef, occurredAt }, place, drive);
  const reason = outcome.review ?? ('look' in message ? message.look : null);
  if (reason !== null) await review(message, { ...outcome, review: reason }, place, drive);
  const toldOf = reason ?? outcome.looked;
  return toldOf ? { review: toldOf, taken: outcome.review === null } : null;
}

export type Place = Pick<SourceOf<PrisonMessage>, 'name' | 'area'> & { readonly row: number };
type Named = { readonly personRef: string; readonly occurredAt: Instant };

const keyOf = (place: Place, drive: Drive) => (step: string) =>
  `${keyed(drive.keyed, place.name, place.row)}/${step}`;

const known = ({ personRef }: PrisonMessage, place: Place, drive: Drive) =>
  personRef === null
    ? Promise.resolve(null)
    : knownPerson(drive.importer, { ...issuer, value: personRef }, keyOf(place, drive)('known'));

async function act(
  message: PrisonMessage,
  { personRef, occurredAt }: Named,
  place: Place,
  drive: Drive,
): Promise<Outcome> {
  switch (message.kind) {
    case 'MERGED':
      return merge(message, personRef, place, drive);
    case 'BOOKING_MOVED':
      return moveBooking(message, { personRef, occurredAt }, place, drive);
    case 'ARRIVED':
    case 'DEPARTED': {
      const movement = movementOf(message, occurredAt);
      const ref = await person(personRef, 'person', place, drive);
      const { path, body } = movement;
      return custody(
        ref,
        path,
        { prisonId: message.prisonId ?? unknownPrison, ...body },
        place,
        drive,
      );
    }
    default:
      return message satisfies never;
  }
}

const person = (value: string, step: string, place: Place, drive: Drive): Promise<PathwayRef> =>
  personOf(
    drive.importer,
    { ...issuer, value },
    place.area === undefined ? {} : { area: place.area },
    keyOf(place, drive)(step),
  );

async function custody(
  named: PathwayRef,
  path: string,
  { area, ...body }: Readonly<Record<string, unknown>>,
  place: Place,
  drive: Drive,
): Promise<Outcome> {
  const {
    status,
    body: said,
    ref,
  } = await atKept(named, (at, step) =>
    drive.importer.attempt(
      'prison-program',
      `/people/${at}/custody${path}`,
      {
        ...attested,
        ...body,
        ...(area === true && place.area !== undefined && { area: place.area }),
      },
      keyOf(place, drive)(`custody${path}${step === 0 ? '' : `/${step}`}`),
    ),
  );
  if (status >= 300) return { ref, review: reviewOf(said.code) };
  return { ref, review: null, ...(disagreed(said, body) && { looked: 'HELD_ELSEWHERE' }) };
}

async function merge(
  message: Extract<PrisonMessage, { kind: 'MERGED' }>,
  personRef: string,
  place: Place,
  drive: Drive,
): Promise<Outcome> {
  const key = keyOf(place, drive);
  const stays = await person(personRef, 'person', place, drive);
  const goes = message.removedPersonRef ?? '';
  const removedRef = await person(goes, 'removed', place, drive);
  // Already one record, or one of the two was merged elsewhere: someone merged them by hand.
  const fine = ['same-record', 'person-merged', 'merge-under-way'] as const;
  const { ref } = await atKept(stays, (at, step) =>
    drive.importer.command(
      'intake',
      `/people/${at}/merge`,
      { ...attested, removedRef },
      key(`merge${step === 0 ? '' : `/${step}`}`),
      fine,
    ),
  );
  return { ref, review: null };
}

/** Only a stay that is known follows its booking: whose it is becomes known with it. */
async function moveBooking(
  message: Extract<PrisonMessage, { kind: 'BOOKING_MOVED' }>,
  { personRef, occurredAt }: Named,
  place: Place,
  drive: Drive,
): Promise<Outcome> {
  const from = await knownPerson(
    drive.importer,
    { ...issuer, value: message.fromPersonRef ?? '' },
    keyOf(place, drive)('from'),
  );
  if (from === null) return { ref: null, review: 'BOOKING_NOT_KNOWN' };
  const toRef = await person(personRef, 'person', place, drive);
  const { ref, review } = await custody(
    from,
    '/move-booking',
    { toRef, bookedOn: message.bookedOn, movedAt: occurredAt },
    place,
    drive,
  );
  return {
    ref,
    review: review === null || review === 'PERSON_DEAD' ? review : 'BOOKING_NOT_KNOWN',
  };
}

const types = {
  ARRIVED: 'received',
  DEPARTED: 'released',
  MERGED: 'merged',
  BOOKING_MOVED: 'booking.moved',
} as const;

async function review(
  message: PrisonMessage,
  { ref, review: reason }: Outcome,
  place: Place,
  drive: Drive,
): Promise<void> {
  await drive.importer.command(
    'prison-program',
    `/custody-reviews/${uuidOf(`review/${place.name}/${place.row}`)}`,
    {
      reason,
      messageType: `prisoner.${types[message.kind]}`,
      prisonId: message.prisonId,
      occurredAt: message.occurredAt,
      publishedAt: message.publishedAt,
      source: place.name.replace(/[^A-Za-z0-9._-]/g, '-').slice(0, 200),
      row: place.row,
      pathwayRef: ref,
    },
    keyed(drive.keyed, 'review', place.name, place.row),
  );
}
