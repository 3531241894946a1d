import { describeReal } from '@throughcare/testing';
import { inFile, listed } from '../rows/fixture.ts';
import { tallies } from '../rows/tally.ts';
import { readPrisonEvents } from './readPrisonEvents.ts';

type Json = Record<string, unknown>;
const event = (over: Json = {}, more: Json = {}): Json => ({
  eventType: 'prison-offender-events.prisoner.released',
  version: 1,
  description: 'A prisoner has been released from prison',
  occurredAt: '2024-10-14T15:09:54+01:00',
  publishedAt: '2024-10-14T15:10:54.742536797+01:00',
  personReference: { identifiers: [{ type: 'NOMS', value: 'A8513EA' }] },
  additionalInformation: {
    nomsNumber: 'A8513EA',
    reason: 'RELEASED',
    details: 'Movement reason code CR',
    nomisMovementReasonCode: 'CR',
    prisonId: 'SWI',
    ...more,
  },
  ...over,
});
const without = (...keys: string[]): Json =>
  Object.fromEntries(Object.entries(event()).filter(([key]) => !keys.includes(key)));
const envelope = (inner: unknown, id = 'm-1'): Json => ({
  Type: 'Notification',
  MessageId: id,
  Message: typeof inner === 'string' ? inner : JSON.stringify(inner),
});
const read = (...lines: unknown[]) =>
  inFile(
    'messages.ndjson',
    lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
    (path) => listed(readPrisonEvents([path])),
  );
const message = async (line: unknown) => {
  const [outcome] = await read(line);
  if (outcome?.outcome !== 'accepted') throw new Error(`not accepted: ${JSON.stringify(outcome)}`);
  return outcome.records[0];
};

describe('the wrapping of a prison message', () => {
  it.each([
    ['an event alone', event()],
    ['an event under "event"', { _source: 'x', event: event() }],
    ['an SNS envelope alone', envelope(event())],
    ['an SNS envelope under "sns"', { _source: 'x', sns: envelope(event()) }],
  ])('may be %s', async (_title, line) => {
    expect(await message(line)).toEqual({
      kind: 'DEPARTED',
      meaning: { is: 'RELEASED', kind: 'PLANNED' },
      reason: 'RELEASED',
      code: 'CR',
      look: null,
      personRef: 'A8513EA',
      occurredAt: '2024-10-14T14:09:54.000Z',
      publishedAt: '2024-10-14T14:10:54.742Z',
      at: '2024-10-14T14:10:54.742Z',
      heldFrom: '2024-10-14T14:09:54.000Z',
      prisonId: 'SWI',
      review: null,
    });
  });

  it.each([
    ['NOT_JSON', '{"eventType":'],
    ['MESSAGE_NOT_JSON', envelope('not json')],
    ['EVENT_TYPE_MISSING', without('eventType')],
    ['EVENT_TYPE_MISSING', envelope(without('eventType'))],
    ['EVENT_TYPE_MISSING', envelope('null')],
    ['SHAPE_NOT_RECOGNISED', [1]],
    ['MESSAGE_NOT_JSON', { Messages: [{ Body: 'no JSON' }] }],
    ['EVENT_TYPE_MISSING', { Records: [{ eventSource: 'aws:sqs' }] }],
    ['SHAPE_NOT_RECOGNISED', 'null'],
  ])('is rejected as %s where it holds none', async (reason, line) => {
    expect(await read(line)).toMatchObject([{ row: 1, outcome: 'rejected', reason }]);
  });
});

describe('what a prison message says', () => {
  it('is a death where the code says so, though it arrives as a release', async () => {
    expect(await message(event({}, { nomisMovementReasonCode: 'DEC' }))).toMatchObject({
      meaning: { is: 'DIED' },
      review: null,
    });
  });

  it('stands in the free text where no field holds it', async () => {
    const old = { nomisMovementReasonCode: null, details: 'Movement reason code UAL' };
    expect(await message(event({}, old))).toMatchObject({
      meaning: { is: 'ESCAPED' },
      code: 'UAL',
    });
    const described = event({ description: 'Released. Movement reason code BL' }, old);
    expect(
      await message({
        ...described,
        additionalInformation: { nomsNumber: 'A8513EA', reason: 'RELEASED' },
      }),
    ).toMatchObject({ meaning: { is: 'RELEASED', kind: 'BAIL' } });
  });

  it('is the text’s code where the field holds one of the other direction', async () => {
    const came = { eventType: 'prison-offender-events.prisoner.received' };
    const words = { reason: 'ADMISSION', nomisMovementReasonCode: 'R1' };
    expect(await message(event(came, { ...words, details: 'ACTIVE IN:ADM-L' }))).toMatchObject({
      meaning: { is: 'RECALLED' },
      code: 'L',
      look: null,
    });
    expect(await message(event(came, { ...words, details: null }))).toMatchObject({
      meaning: { is: 'ADMITTED' },
      code: 'R1',
      look: 'CODE_CONTRADICTS',
    });
  });

  it('tells under whose number a booking was, and the day on which the stay began there', async () => {
    const moved = {
      ...event({ eventType: 'prison-offender-events.prisoner.booking.moved' }),
      additionalInformation: {
        bookingId: 1,
        movedFromNomsNumber: 'A8512EA',
        movedToNomsNumber: 'A8513EA',
        bookingStartDateTime: '2024-10-01T10:00:00',
      },
    };
    expect(await message(moved)).toMatchObject({
      kind: 'BOOKING_MOVED',
      personRef: 'A8513EA',
      fromPersonRef: 'A8512EA',
      bookedOn: '2024-10-01',
      review: null,
    });
  });

  it('is nobody’s movement where a booking was closed for its second number', async () => {
    const merge = event({}, { nomisMovementReasonCode: 'MRG' });
    expect(await read(merge)).toMatchObject([{ outcome: 'ignored', reason: 'NOBODY_MOVED' }]);
  });

  it('is no release for a transfer, a court day or leave', async () => {
    expect(await message(event({}, { reason: 'TRANSFERRED' }))).toMatchObject({
      meaning: { is: 'LEFT_NOT_RELEASED', reason: 'TRANSFERRED' },
    });
  });

  it('names the person by nomsNumber as well', async () => {
    expect(await message(without('personReference'))).toMatchObject({ personRef: 'A8513EA' });
  });

  it('holds from recording where the publisher does not say when it published', async () => {
    expect(await message(without('publishedAt'))).toMatchObject({
      heldFrom: null,
      at: '2024-10-14T14:09:54.000Z',
    });
  });

  it('tells both numbers of a merge', async () => {
    const merge = event(
      { eventType: 'prison-offender-events.prisoner.merged' },
      { removedNomsNumber: 'A8511EA', reason: 'MERGE' },
    );
    expect(await message(merge)).toMatchObject({
      kind: 'MERGED',
      personRef: 'A8513EA',
      removedPersonRef: 'A8511EA',
      review: null,
    });
  });

  it('ignores what the search index repeats, and everything else', async () => {
    expect(
      await read(
        event({ eventType: 'prisoner-offender-search.prisoner.released' }),
        event({ eventType: 'prison-offender-events.prisoner.cell.move' }),
      ),
    ).toMatchObject([{ outcome: 'ignored' }, { outcome: 'ignored' }]);
  });

  it('carries no description, booking number or staff name', async () => {
    const said = JSON.stringify(await message(event({}, { bookingId: 777, user: 'STAFF_GEN' })));
    expect(said).not.toMatch(/777|STAFF|description|details/);
  });
});

describe('the review list', () => {
  it.each([
    ['NO_PERSON', event({ personReference: null }, { nomsNumber: null })],
    ['NO_PERSON', event({ personReference: 'broken' }, { nomsNumber: 'not a number' })],
    ['OCCURRED_AT_MISSING', without('occurredAt')],
    ['OCCURRED_AT_MISSING', event({ occurredAt: '2025-10-13T12:42:00' })],
    ['OCCURRED_AFTER_PUBLISHED', event({ occurredAt: '2024-10-14T15:11:00+01:00' })],
    ['OCCURRED_LONG_BEFORE', event({ occurredAt: '2024-09-14T15:10:00+01:00' })],
    ['REASON_UNKNOWN', event({}, { reason: 'UNKNOWN' })],
    ['CODE_UNKNOWN', event({}, { nomisMovementReasonCode: 'ZZTOP', details: null })],
    ['CODE_UNCLEAR', event({}, { nomisMovementReasonCode: 'DISC', details: null })],
    ['CODE_CONTRADICTS', event({}, { nomisMovementReasonCode: 'N', details: null })],
    ['NO_PERSON', event({ eventType: 'prison-offender-events.prisoner.merged' })],
  ])('takes a message for %s', async (review, line) => {
    expect(await message(line)).toMatchObject({ review });
  });

  it.each([
    ['CODE_UNKNOWN', { reason: 'SENT_TO_COURT', nomisMovementReasonCode: 'ZZTOP' }],
    ['CODE_CONTRADICTS', { reason: 'TRANSFERRED', nomisMovementReasonCode: 'CR' }],
  ])('takes a message for %s that is acted on as well', async (look, more) => {
    expect(await message(event({}, { details: null, ...more }))).toMatchObject({
      meaning: { is: 'LEFT_NOT_RELEASED' },
      review: null,
      look,
    });
  });

  it('leaves 30 days to the publisher', async () => {
    const line = event({ occurredAt: '2024-09-14T15:11:00+01:00' });
    expect(await message(line)).toMatchObject({ review: null });
  });
});

describe('a repeated message', () => {
  it('is one of the same type, person, moment and prison', async () => {
    const outcomes = await read(
      envelope(event(), 'm-1'),
      envelope(event({ publishedAt: '2024-10-14T15:30:00+01:00' }), 'm-2'),
      event({}, { prisonId: 'LEI' }),
      event({ occurredAt: '2024-10-14T15:09:55+01:00' }),
      event({ eventType: 'prison-offender-events.prisoner.received' }),
    );
    expect(outcomes.map(({ outcome }) => outcome)).toEqual([
      'accepted',
      'duplicate',
      'accepted',
      'accepted',
      'accepted',
    ]);
  });

  it('is not one of the same MessageId, which two people can share', async () => {
    const other = event({ personReference: null }, { nomsNumber: 'A0004AA' });
    const outcomes = await read(envelope(event(), 'm-1'), envelope(other, 'm-1'));
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['accepted', 'accepted']);
  });
});

const catalogue = 'hmpps_domain_events.ndjson';
const dev = 'hmpps_sns_messages_dev.ndjson';

describeReal([catalogue, dev], 'the messages of a prison service', (path) => {
  it('act only where someone goes out, comes in or has two numbers', async () => {
    const outcomes = await listed(readPrisonEvents([path(catalogue), path(dev)]));
    expect(tallies(outcomes)).toEqual({
      [path(catalogue)]: { read: 259, accepted: 7, duplicate: 0, ignored: 251, rejected: 1 },
      [path(dev)]: { read: 4, accepted: 3, duplicate: 0, ignored: 1, rejected: 0 },
    });
    expect(outcomes.find(({ outcome }) => outcome === 'rejected')).toMatchObject({
      reason: 'EVENT_TYPE_MISSING',
    });
    const messages = outcomes.flatMap((o) => (o.outcome === 'accepted' ? o.records : []));
    expect(messages.map(({ kind }) => kind).sort()).toEqual([
      ...Array(4).fill('ARRIVED'),
      'BOOKING_MOVED',
      ...Array(3).fill('DEPARTED'),
      ...Array(2).fill('MERGED'),
    ]);
    expect(messages.filter(({ review }) => review !== null)).toEqual([]);
  });
});
