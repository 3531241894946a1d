import {
  courtDiversionEventTypes,
  type EventDefinition,
  intakeEventTypes,
  prisonProgramEventTypes,
} from '@throughcare/contracts';
import { id } from '@throughcare/testing';
import fc from 'fast-check';
import { begin, reactionTo, stay } from '../../test/offerStory.ts';
import type { Pathway } from './pathway.ts';
import { placementState } from './placement/offers.ts';
import { episodeState } from './treatment/episode.ts';

type Told = readonly [EventDefinition, object];
const at = '2026-01-05T09:00:00.000Z';
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
        providerOrg: 'clinic-a',
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
  asking: Object.values(state.placements).map(({ asking }) => asking),
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
    expect(expected.asking).toEqual([{ round: 1, only: null }]);
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
});
