import type { AnyReaction } from '@throughcare/record';
import { actor, id, Story } from '@throughcare/testing';
import fc from 'fast-check';
import { admit } from '../commands/custody/admit.ts';
import { leaveList } from '../commands/custody/leaveList.ts';
import { contactFirstMade } from '../reactions/contactFirstMade.ts';
import { deathReported } from '../reactions/deathReported.ts';
import { deathRetracted } from '../reactions/deathRetracted.ts';
import { hearingScheduled } from '../reactions/hearingScheduled.ts';
import { offerAccepted } from '../reactions/offerAccepted.ts';
import { offerMade } from '../reactions/offerMade.ts';
import { orderEnded } from '../reactions/orderEnded.ts';
import { orderIssued } from '../reactions/orderIssued.ts';
import { orderResumed } from '../reactions/orderResumed.ts';
import { referralRouted } from '../reactions/referralRouted.ts';
import { referralWithdrawn } from '../reactions/referralWithdrawn.ts';
import { screeningCompleted } from '../reactions/screeningCompleted.ts';
import { treatmentStartConfirmed } from '../reactions/treatmentStartConfirmed.ts';
import { Settings } from '../settings.ts';
import { whereaboutsOf } from './custody/whereabouts.ts';
import { haltOf } from './halt.ts';
import { needOf } from './need.ts';
import { pathway } from './pathway.ts';

type Told = { readonly reaction: AnyReaction; readonly data: object };
const tell = (reaction: AnyReaction, more: object): Told => ({
  reaction,
  data: { ...reaction.to.example, ...more },
});

const referralId = id('referral');
const orderId = id('order');
const reportId = id('report');
const offerId = id('offer');

/** What four streams told of one person, each in its own order. */
const streams: readonly (readonly Told[])[] = [
  [
    tell(screeningCompleted, { screeningId: id('screening'), need: 'KNOWN' }),
    tell(deathReported, { reportId }),
    tell(deathRetracted, { reportId }),
  ],
  [
    tell(referralRouted, { referralId, to: 'prison-program', programmeCode: 'TC', caseRef: null }),
    tell(referralWithdrawn, { referralId, reasonCode: 'MOV' }),
  ],
  [
    tell(orderIssued, { orderId }),
    tell(hearingScheduled, { hearingId: id('hearing'), orderId }),
    tell(orderEnded, { orderId }),
    tell(orderResumed, { orderId, cause: 'ENDED_BY_MISTAKE' }),
  ],
  [
    tell(offerMade, { offerId }),
    tell(offerAccepted, { offerId }),
    tell(contactFirstMade, { caseId: id('case'), mode: 'STREET', at: '2026-07-02T12:00:00.000Z' }),
  ],
  [tell(treatmentStartConfirmed, { orderId })],
];

/** Any merge of the streams that keeps each one's own order. */
const interleaved = fc
  .shuffledSubarray(
    streams.flatMap((stream, which) => stream.map(() => which)),
    { minLength: streams.flat().length },
  )
  .map((turns) => {
    const next = streams.map(() => 0);
    return turns.map((which) => {
      const told = streams[which]?.[next[which] ?? 0];
      next[which] = (next[which] ?? 0) + 1;
      if (!told) throw new Error('a stream ended early');
      return told;
    });
  });

const list = actor('IMPORT', 'roster');
const missing = () =>
  new Story(pathway, Settings.parse({}))
    .at('2026-07-03T00:00:00.000Z')
    .command(
      admit,
      list,
      {},
      {
        prisonId: 'NYC',
        admittedAt: '2026-06-01T00:00:00Z',
        admissionDate: '2026-06-01',
        listedOn: '2026-07-01',
      },
    )
    .command(
      leaveList,
      list,
      {},
      { prisonId: 'NYC', windowFrom: '2026-07-01', windowTo: '2026-07-02' },
    );

/** What the state means, without who settled a thing in which step. */
const meaning = ({ state }: ReturnType<typeof missing>) => ({
  heard: state.heard,
  need: needOf(state),
  halt: haltOf(state),
  whereabouts: Object.values(state.episodes).map(whereaboutsOf),
  enrolments: Object.keys(state.enrolments),
});

it('ends in the same state whatever the order in which different streams are heard', () => {
  fc.assert(
    fc.property(interleaved, (order) => {
      const story = missing();
      for (const { reaction, data } of order) story.heard(reaction, data);
      const told = meaning(story);
      expect(told.halt).toBeNull();
      expect(told.need).toBe('KNOWN');
      expect(told.whereabouts).toEqual(['LEFT_UNTOLD']);
      expect(told.heard.orders[orderId]).toMatchObject({ closed: null, treatment: 'STARTED' });
      expect(told.heard.offers[offerId]).toMatchObject({ state: 'ACCEPTED' });
      return true;
    }),
    { numRuns: 200 },
  );
});

it('has no effect when everything is heard twice', () => {
  const story = missing();
  for (const { reaction, data } of streams.flat()) story.heard(reaction, data);
  const once = story.state;
  for (const { reaction, data } of [...(streams[4] ?? []), ...(streams[0]?.slice(0, 1) ?? [])])
    expect(story.heard(reaction, data).last.events).toEqual([]);
  expect(story.state).toBe(once);
});
