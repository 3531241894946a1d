import type { AnyQuery } from '@throughcare/record';
import { actor, id, organisationOf, ref, Story } from '@throughcare/testing';
import { ask as askOf, type Stored } from '../../test/asking.ts';
import { admit } from '../commands/custody/admit.ts';
import { leaveList } from '../commands/custody/leaveList.ts';
import { transfer } from '../commands/custody/transfer.ts';
import { startEnrolment } from '../commands/enrolment/startEnrolment.ts';
import { openOst } from '../commands/ost/openOst.ts';
import { setReleaseDate } from '../commands/plan/setReleaseDate.ts';
import { addReviewItem } from '../commands/review/addReviewItem.ts';
import { settleReviewItem } from '../commands/review/settleReviewItem.ts';
import { currentEpisode } from '../domain/custody/whereabouts.ts';
import { pathway } from '../domain/document.ts';
import { custodyReview } from '../domain/review/document.ts';
import { Settings } from '../settings.ts';
import { getOst } from './getOst.ts';
import { getPerson } from './getPerson.ts';
import { listCustodyReviews } from './listCustodyReviews.ts';
import { listEnrolments } from './listEnrolments.ts';
import { listOpenDepartures } from './listOpenDepartures.ts';
import { listOstRecords } from './listOstRecords.ts';
import { listPeopleHeld } from './listPeopleHeld.ts';
import { listReleases } from './listReleases.ts';

const source = organisationOf('feed', 'PRISON', { speaksFor: ['SWI'] });

const settings = Settings.parse({});
const desk = actor('PREC', 'SWI');
const manager = actor('PCM', 'SWI');
const nurse = actor('PHC', 'SWI');
const foreign = actor('PCM', 'LPI');
const file = actor('IMPORT', 'feed');

const ama = new Story(pathway, settings, ref('ama'))
  .registered(source)
  .at('2026-06-01T10:00:00.000Z')
  .command(admit, desk, {}, { prisonId: 'SWI', admittedAt: '2026-06-01T09:00:00Z' })
  .command(openOst, nurse, {}, { status: 'RECEIVED_ON_OST' })
  .command(startEnrolment, manager, {}, { programmeCode: 'TC' });
ama.command(
  setReleaseDate,
  manager,
  { episodeId: currentEpisode(ama.state)?.id ?? '' },
  { on: '2026-06-07', dateType: 'CONDITIONAL' },
);
const ben = new Story(pathway, settings, ref('ben'))
  .registered(source)
  .at('2026-06-03T00:00:00.000Z')
  .command(admit, file, {}, { prisonId: 'SWI', admittedAt: '2026-05-01T09:00:00Z' })
  .command(
    leaveList,
    file,
    {},
    { prisonId: 'SWI', windowFrom: '2026-06-01', windowTo: '2026-06-02' },
  );
const cy = new Story(pathway, settings, ref('cy'))
  .registered(source)
  .at('2026-06-03T00:00:00.000Z')
  .command(admit, desk, {}, { prisonId: 'SWI', admittedAt: '2026-05-01T09:00:00Z' })
  .command(transfer, desk, {}, { toPrison: 'LPI', transferredAt: '2026-06-02T09:00:00Z' });

const reviewId = id('review');
const message = {
  reason: 'NO_PERSON',
  messageType: 'prison-offender-events.prisoner.released',
  prisonId: 'SWI',
  occurredAt: null,
  publishedAt: null,
  source: 'feed.ndjson',
  row: 7,
};
const review = new Story(custodyReview, settings, reviewId)
  .registered(source)
  .command(addReviewItem, file, { reviewId }, message);

const documents: readonly Stored[] = [
  ...[ama, ben, cy].map(({ state }) => ({ type: pathway, id: state.ref, state })),
  { type: custodyReview, id: reviewId, state: review.state },
];

const ask = (query: AnyQuery, who: typeof desk, params: object = {}, search: object = {}) =>
  askOf(documents, query, who, params, search);

describe('the lists of a prison', () => {
  it('name the people whom it holds, and none whom another prison holds', async () => {
    expect(await ask(listPeopleHeld, manager)).toMatchObject({
      items: [
        { pathwayRef: ref('ben'), whereabouts: 'LEFT_LIST' },
        { pathwayRef: ref('ama'), need: 'KNOWN' },
      ],
    });
    expect(await ask(listPeopleHeld, foreign)).toMatchObject({
      items: [{ pathwayRef: ref('cy') }],
    });
  });

  it('name who came between two days, both ends counted', async () => {
    const came = (from: string, to: string) => ask(listPeopleHeld, manager, {}, { from, to });
    expect(await came('2026-05-02', '2026-06-01')).toMatchObject({
      items: [{ pathwayRef: ref('ama') }],
    });
    expect(await came('2026-05-01', '2026-05-31')).toMatchObject({
      items: [{ pathwayRef: ref('ben') }],
    });
  });

  it('name the releases of a week, both ends counted', async () => {
    const week = { from: '2026-06-01', to: '2026-06-07' };
    expect(await ask(listReleases, desk, {}, week)).toMatchObject({
      items: [{ pathwayRef: ref('ama'), expectedOn: '2026-06-07', plan: 'NONE', acceptedBy: [] }],
    });
    const before = { from: '2026-06-01', to: '2026-06-06' };
    expect(await ask(listReleases, desk, {}, before)).toMatchObject({ items: [] });
  });

  it('name the departures that wait to be settled', async () => {
    expect(await ask(listOpenDepartures, desk)).toMatchObject({
      items: [{ pathwayRef: ref('ben'), windowFrom: '2026-06-01' }],
    });
  });

  it('name enrolments by status', async () => {
    expect(await ask(listEnrolments, manager, {}, { status: 'REFERRAL_STARTED' })).toMatchObject({
      items: [{ pathwayRef: ref('ama'), programmeCode: 'TC' }],
    });
  });
});

describe('one person', () => {
  const ofAma = { pathwayRef: ref('ama') };

  it('is unknown to another prison', async () => {
    expect(await ask(getPerson, foreign, ofAma)).toMatchObject({ refused: 'not-found' });
    expect(await ask(listOstRecords, actor('PHC', 'LPI'), ofAma)).toMatchObject({
      refused: 'not-found',
    });
  });

  it('shows healthcare that treatment goes on, and the record; a case manager neither', async () => {
    expect(await ask(getPerson, nurse, ofAma)).toMatchObject({ ost: 'ON_OST' });
    expect(JSON.stringify(await ask(getPerson, manager, ofAma))).not.toContain('OST"');
    expect(await ask(listOstRecords, nurse, ofAma)).toMatchObject({
      items: [{ status: 'RECEIVED_ON_OST' }],
    });
  });

  it('shows one treatment to the healthcare of its prison alone, to act on', async () => {
    const [ostId = ''] = Object.keys(ama.state.osts);
    expect(await ask(getOst, nurse, { ...ofAma, ostId })).toMatchObject({
      status: 'RECEIVED_ON_OST',
      actions: [],
    });
    expect(await ask(getOst, actor('PHC', 'LPI'), { ...ofAma, ostId })).toMatchObject({
      refused: 'not-found',
    });
  });

  it('shows reception neither programmes nor treatment', async () => {
    expect(await ask(getPerson, desk, ofAma)).toMatchObject({ enrolments: [] });
    for (const left of ['ost', 'orders'])
      expect(await ask(getPerson, desk, ofAma)).not.toHaveProperty(left);
  });
});

describe('messages that need a person’s eye', () => {
  it('are listed for the prison that they name, and leave the list when settled', async () => {
    expect(await ask(listCustodyReviews, desk)).toMatchObject({
      items: [{ row: 7, state: 'OPEN' }],
    });
    expect(await ask(listCustodyReviews, foreign)).toMatchObject({ items: [] });
    const again = review.command(addReviewItem, file, { reviewId }, message);
    expect(again.last.events).toEqual([]);
    const body = { outcome: 'NOT_OURS' };
    expect(
      review.command(settleReviewItem, foreign, { reviewId }, body).last.refusal?.refused,
    ).toBe('not-found');
    review.command(settleReviewItem, desk, { reviewId }, body);
    expect(review.duties).toEqual([]);
  });
});
