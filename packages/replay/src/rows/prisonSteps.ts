import { type Instant, instant } from '@throughcare/contracts';
import type { PrisonMessage } from '@throughcare/importers';
import type { RowStep } from '../steps.ts';
import { type Drive, keyed, personOf, type SourceOf, uuidOf } from './drive.ts';

const attested = { basis: 'ATTESTED' } as const;
const issuer = { issuer: 'NOMS', type: 'NOMS' } as const;
export const unknownPrison = 'UNKNOWN';
/** What the world does not allow goes to the review list, by the reason given there; everything but a death is a matter of order. */
const reviewOf = (code: unknown): Outcome =>
  code === 'person-died' ? 'PERSON_DEAD' : 'OUT_OF_ORDER';
type Outcome = 'DONE' | 'PERSON_DEAD' | 'OUT_OF_ORDER';

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

/** Acts on a message. One that cannot be acted on goes to the review list, and nobody reaches out. */
export async function driveMessage(
  message: PrisonMessage,
  place: Place,
  drive: Drive,
): Promise<void> {
  if (message.review !== null || message.personRef === null || message.occurredAt === null)
    await review(message, message.review ?? 'NO_PERSON', place, drive);
  else {
    const outcome = await act(message, message.personRef, message.occurredAt, place, drive);
    if (outcome !== 'DONE') await review(message, outcome, place, drive);
  }
}

export type Place = Pick<SourceOf<PrisonMessage>, 'name' | 'area'> & { readonly row: number };

async function act(
  message: PrisonMessage,
  personRef: string,
  occurredAt: Instant,
  place: Place,
  drive: Drive,
): Promise<Outcome> {
  const { importer } = drive;
  const key = (step: string) => `${keyed(drive.keyed, place.name, place.row)}/${step}`;
  const circumstances = place.area === undefined ? {} : { area: place.area };
  const ref = await personOf(
    importer,
    { ...issuer, value: personRef },
    circumstances,
    key('person'),
  );
  const prisonId = message.prisonId ?? unknownPrison;
  const command = async (path: string, body: object): Promise<Outcome> => {
    const answer = await importer.attempt(
      'prison-program',
      `/people/${ref}/custody${path}`,
      { ...attested, prisonId, ...body },
      key(`custody${path}`),
    );
    return answer.status < 300 ? 'DONE' : reviewOf(answer.body.code);
  };
  if (message.kind === 'MERGED') {
    const removed = await personOf(
      importer,
      { ...issuer, value: message.removedPersonRef ?? '' },
      circumstances,
      key('removed'),
    );
    await importer.command(
      'intake',
      `/people/${ref}/merge`,
      { ...attested, removedRef: removed },
      key('merge'),
      // Already one record, or one of the two was merged elsewhere: someone merged them by hand.
      ['same-record', 'person-merged', 'merge-under-way'],
    );
    return 'DONE';
  }
  if (message.kind === 'ARRIVED')
    switch (message.meaning.is) {
      case 'ADMITTED':
        return command('', { admittedAt: occurredAt });
      case 'RECALLED':
        return command('/recall', { receivedAt: occurredAt });
      default:
        return command('/return', { returnedAt: occurredAt });
    }
  const { meaning } = message;
  switch (meaning.is) {
    case 'RELEASED':
      return command('/record-release', {
        releasedAt: occurredAt,
        kind: meaning.planned ? 'PLANNED' : 'FROM_COURT',
        ...(message.heldFrom !== null && { heldFrom: message.heldFrom }),
        ...(place.area !== undefined && { area: place.area }),
      });
    case 'LEFT_NOT_RELEASED':
      return command('/leave', { leftAt: occurredAt, reason: meaning.reason });
    case 'DIED':
      return command('/record-death', { diedAt: occurredAt });
    default:
      throw new Error('a message of unknown meaning was to be reviewed');
  }
}

const types = { ARRIVED: 'received', DEPARTED: 'released', MERGED: 'merged' } as const;

async function review(
  message: PrisonMessage,
  reason: string,
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
    },
    keyed(drive.keyed, 'review', place.name, place.row),
  );
}
