import {
  addMinutes,
  courtDiversionEventTypes,
  type EventDefinition,
  instant,
  intakeEventTypes,
  prisonProgramEventTypes,
} from '@throughcare/contracts';
import { id, ref } from '@throughcare/testing';
import fc from 'fast-check';
import { begin, reactionTo, stay } from '../../test/offerStory.ts';
import { hearOf, peopleWith, stateOf } from '../../test/people.ts';
import { newStay } from './custody/state.ts';
import type { Pathway } from './pathway/state.ts';
import { placementState } from './placement/offers.ts';
import { episodeState } from './treatment/state.ts';

type Told = readonly [EventDefinition, object];
const at = '2026-01-05T09:00:00.000Z';
const early = '2026-01-02T09:00:00.000Z';
const release = { episodeId: stay, releaseId: id('release'), releasedAt: at, prisonId: 'prison-a' };
const { example: issued } = courtDiversionEventTypes.orderIssued;
const { example: revoked } = courtDiversionEventTypes.orderRevoked;

/** Each list is one stream: its own order holds, any order between them may happen. */
const streams: readonly (readonly Told[])[] = [
  [
    [
      prisonProgramEventTypes.releaseDateSet,
      { episodeId: stay, newDate: '2026-01-20', dateType: 'CONDITIONAL', noticeDays: 15 },
    ],
    [
      prisonProgramEventTypes.prisonerReleaseRecorded,
      { ...release, planned: true, provisional: true, heldUntil: '2026-01-05T09:45:00.000Z' },
    ],
    [
      prisonProgramEventTypes.prisonerReleased,
      { ...release, planned: true, reason: 'RELEASED', area: 'IL-COOK', admissionKnown: true },
    ],
  ],
  [
    [intakeEventTypes.screeningCompleted, { screeningId: id('screening'), need: 'KNOWN' }],
    [
      intakeEventTypes.consentGiven,
      {
        consentId: id('consent'),
        recipients: ['ngo-a'],
        scopes: ['IDENTITY'],
        legalBasis: null,
        purpose: 'AFTERCARE',
        expiresAt: null,
      },
    ],
  ],
  [
    [intakeEventTypes.deathReported, { reportId: id('report') }],
    [intakeEventTypes.deathRetracted, { reportId: id('report') }],
    [intakeEventTypes.consentWithdrawn, { consentId: id('consent') }],
  ],
  [
    [
      courtDiversionEventTypes.placeRequested,
      {
        orderId: id('order'),
        requestId: id('request'),
        providerOrg: 'clinic-a',
        except: [],
        area: 'IL-COOK',
        needs: [],
        heldUntil: '2026-02-01T00:00:00.000Z',
        startBy: null,
      },
    ],
    [courtDiversionEventTypes.orderIssued, { ...issued, orderId: id('order') }],
    [courtDiversionEventTypes.orderRevoked, { ...revoked, orderId: id('order') }],
  ],
];

/** What the person's record says, without the ids and the order that the arrival gave. */
const outcome = (state: Pathway) => ({
  placements: Object.values(state.placements).map((one) => [one.id, placementState(state, one)]),
  // How often it was asked, and when last, is of the arrival too.
  asking: Object.values(state.placements).map(
    ({ asking }) =>
      asking && {
        round: asking.round,
        only: asking.only,
        underWay: asking.underWay,
        terms: asking.terms,
      },
  ),
  episodes: Object.values(state.episodes).map(episodeState),
  windows: Object.values(state.windows).map(({ id: windowId, from, closed }) => [
    windowId,
    from,
    closed,
  ]),
  custody: state.custody,
  consents: state.consents,
  deaths: state.deaths,
  orders: state.orders,
});

function tell(order: readonly number[]) {
  const story = begin();
  const left = streams.map((stream) => [...stream]);
  for (const which of order) {
    const next = left[which]?.shift();
    if (next) story.heard(reactionTo(next[0]), next[1]);
  }
  return outcome(story.state);
}

describe('events of different streams', () => {
  it('end in the same state, whatever order they come in', () => {
    const inTurn = streams.flatMap((stream, which) => stream.map(() => which));
    const expected = tell(inTurn);
    expect(expected.asking).toMatchObject([{ round: 1, only: null, underWay: true }]);
    expect(expected.episodes).toEqual(['CLOSED']);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(inTurn, { minLength: inTurn.length, maxLength: inTurn.length }),
        (order) => {
          expect(tell(order)).toEqual(expected);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('end in the same state as well where they speak of two records that are one person', async () => {
    const steps = told.flatMap(({ events }, which) => events.map(() => which));
    const expected = await play([...steps]);
    expect(expected.placements).toEqual([[stay, 'DRAFT']]);
    expect(expected.asking).toMatchObject([{ round: 1, only: null, underWay: true }]);
    expect(expected.releases.map(({ stage }) => stage)).toEqual(['CORRECTED', 'CORRECTED']);
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...steps, ...Array<number>(8).fill(carry)], {
          minLength: steps.length + 8,
        }),
        async (order) => expect(await play(order)).toEqual(expected),
      ),
      { numRuns: 200 },
    );
  });
});

/** A step that carries something between the two records, where anything is owed. */
const carry = -1;
const both = { keptRef: ref('b'), removedRef: ref('a'), nth: 1 };
const stayOf = { episodeId: stay, releaseId: id('release') };
const second = { ...stayOf, releaseId: id('second release') };
const [day, later] = ['2026-01-20', '2026-01-25'];

/** Streams of two records, each event with the minute in which it was told: what one stream says may be heard after what the other said later. */
const told: readonly {
  readonly of: 'a' | 'b';
  readonly events: readonly (readonly [minute: number, EventDefinition, object])[];
}[] = [
  {
    of: 'a',
    events: [
      [1, prisonProgramEventTypes.releaseDateSet, { episodeId: stay, newDate: day }],
      [
        2,
        prisonProgramEventTypes.prisonerReleaseRecorded,
        { ...stayOf, prisonId: 'prison-a', releasedAt: at },
      ],
      [
        3,
        prisonProgramEventTypes.prisonerReceived,
        { episodeId: stay, receivedAt: early, reason: 'ADMISSION' },
      ],
    ],
  },
  {
    of: 'b',
    events: [
      [10, prisonProgramEventTypes.prisonerReleaseCorrected, stayOf],
      [
        11,
        prisonProgramEventTypes.prisonerReleaseRecorded,
        { ...second, prisonId: 'prison-a', releasedAt: at },
      ],
      [12, prisonProgramEventTypes.prisonerReleaseCorrected, second],
      [
        13,
        prisonProgramEventTypes.prisonerReceived,
        { episodeId: stay, receivedAt: at, reason: 'RECAPTURED' },
      ],
      [14, prisonProgramEventTypes.releaseDateChanged, { episodeId: stay, newDate: later }],
    ],
  },
  {
    of: 'a',
    events: [
      [1, intakeEventTypes.screeningCompleted, { screeningId: id('screening'), need: 'KNOWN' }],
      [2, intakeEventTypes.consentGiven, { consentId: id('consent'), recipients: ['ngo-a'] }],
      [5, intakeEventTypes.personMerged, both],
    ],
  },
  {
    of: 'b',
    events: [
      [5, intakeEventTypes.personMerged, both],
      [10, intakeEventTypes.consentWithdrawn, { consentId: id('consent') }],
    ],
  },
  {
    of: 'a',
    events: [
      [
        2,
        courtDiversionEventTypes.placeRequested,
        { orderId: id('order'), providerOrg: 'clinic-a' },
      ],
    ],
  },
  {
    of: 'b',
    events: [
      [10, courtDiversionEventTypes.orderIssued, { orderId: id('order') }],
      [11, courtDiversionEventTypes.orderRevoked, { orderId: id('order') }],
      [
        12,
        courtDiversionEventTypes.orderResumed,
        { orderId: id('order'), cause: 'ENDED_BY_MISTAKE' },
      ],
    ],
  },
];

async function play(order: readonly number[]) {
  const records = peopleWith([]);
  const left = told.map(({ events }) => [...events]);
  for (const which of order) {
    const next = left[which]?.shift();
    if (next) {
      const [minute, definition, data] = next;
      hearOf(records, told[which]?.of ?? '', definition, data, addMinutes(instant(at), minute));
    } else if (records.owed().length > 0) await records.run(0);
  }
  await records.settle();
  const { custody, ...kept } = outcome(stateOf(records, 'b'));
  const {
    toldAt: _toldAt,
    releases,
    ...words
  } = custody[stay] ?? newStay('', { ref: '', at: instant(at) });
  return {
    ...kept,
    words,
    releases: Object.values(releases),
  };
}
