import type { AnyReaction } from '@throughcare/record';
import { actor, id, organisationOf, Story } from '@throughcare/testing';
import fc from 'fast-check';
import { admit } from '../../commands/custody/admit.ts';
import { leaveList } from '../../commands/custody/leaveList.ts';
import { onContactFirstMade } from '../../reactions/onContactFirstMade.ts';
import { onDeathReported } from '../../reactions/onDeathReported.ts';
import { onDeathRetracted } from '../../reactions/onDeathRetracted.ts';
import { onHearingScheduled } from '../../reactions/onHearingScheduled.ts';
import { onOfferAccepted } from '../../reactions/onOfferAccepted.ts';
import { onOfferMade } from '../../reactions/onOfferMade.ts';
import { onOrderEnded } from '../../reactions/onOrderEnded.ts';
import { onOrderIssued } from '../../reactions/onOrderIssued.ts';
import { onOrderResumed } from '../../reactions/onOrderResumed.ts';
import { onReferralRouted } from '../../reactions/onReferralRouted.ts';
import { onReferralWithdrawn } from '../../reactions/onReferralWithdrawn.ts';
import { onScreeningCompleted } from '../../reactions/onScreeningCompleted.ts';
import { onTreatmentStartConfirmed } from '../../reactions/onTreatmentStartConfirmed.ts';
import { Settings } from '../../settings.ts';
import { whereaboutsOf } from '../custody/whereabouts.ts';
import { pathway } from '../document.ts';
import { haltOf } from '../person/halt.ts';
import { needOf } from '../person/need.ts';

const source = organisationOf('roster', 'PRISON', { speaksFor: ['NYC'] });

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
    tell(onScreeningCompleted, { screeningId: id('screening'), need: 'KNOWN' }),
    tell(onDeathReported, { reportId }),
    tell(onDeathRetracted, { reportId }),
  ],
  [
    tell(onReferralRouted, {
      referralId,
      to: 'prison-program',
      programmeCode: 'TC',
      caseRef: null,
    }),
    tell(onReferralWithdrawn, { referralId, reasonCode: 'MOV' }),
  ],
  [
    tell(onOrderIssued, { orderId }),
    tell(onHearingScheduled, { hearingId: id('hearing'), orderId }),
    tell(onOrderEnded, { orderId }),
    tell(onOrderResumed, { orderId, cause: 'ENDED_BY_MISTAKE' }),
  ],
  [
    tell(onOfferMade, { offerId }),
    tell(onOfferAccepted, { offerId }),
    tell(onContactFirstMade, {
      caseId: id('case'),
      mode: 'STREET',
      at: '2026-07-02T12:00:00.000Z',
    }),
  ],
  [tell(onTreatmentStartConfirmed, { orderId })],
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
    .registered(source)
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
