import { type Instant, prisonProgramEventTypes } from '@throughcare/contracts';
import { id } from '@throughcare/testing';
import {
  begin,
  learn,
  needKnown,
  newOffer,
  ngo,
  offered,
  offerTo,
  type PersonStory,
  reactionTo,
  released,
  seenBy,
  stay,
} from '../../../test/offerStory.ts';
import { acceptOffer } from '../../commands/placement/acceptOffer.ts';
import { declineOffer } from '../../commands/placement/declineOffer.ts';
import { offerState } from './state.ts';

/** Now is 5 January 2026, 09:00. */
const due = (story: PersonStory, newDate: string) =>
  story.heard(reactionTo(prisonProgramEventTypes.releaseDateChanged), {
    episodeId: stay,
    previousDate: '2026-01-20',
    newDate,
    dateType: 'CONDITIONAL',
    noticeDays: 1,
  });
const awaited = () => due(needKnown(begin()), '2026-01-20');
const offer = (story: PersonStory, org: string) => story.state.offers[offerTo(org)];
const is = (story: PersonStory, org: string) => {
  const one = offer(story, org);
  return one && offerState(one);
};
const caseId = ({ state }: PersonStory) => Object.keys(state.cases)[0] ?? '';
const told = (story: PersonStory) =>
  story.last.published.map(({ data }) => [data.partnerOrg, data.about ?? data.reasonCode]);

describe('a release date that was typed too near', () => {
  it('gives an offer its time back when it is put right', () => {
    const story = offered(awaited(), ['ngo-a'], 72);
    const before = offer(story, 'ngo-a')?.expiresAt;
    due(story, '2026-01-06');
    expect(offer(story, 'ngo-a')?.expiresAt).toBe('2026-01-06T00:00:00.000Z');
    due(story, '2026-01-20');
    expect(offer(story, 'ngo-a')).toMatchObject({ expiresAt: before, urgent: false });
    expect(told(story)).toContainEqual(['ngo-a', 'OFFER_EASED']);
  });

  it('gives time to an offer that was made short from the beginning, up to the release', () => {
    const short = () => offered(due(needKnown(begin()), '2026-01-06'), ['ngo-a'], 15, stay, 120);
    expect(offer(due(short(), '2026-01-20'), 'ngo-a')?.expiresAt).toBe('2026-01-10T09:00:00.000Z');
    expect(offer(due(short(), '2026-01-08'), 'ngo-a')?.expiresAt).toBe('2026-01-08T00:00:00.000Z');
    expect(offer(due(short(), '2026-01-06'), 'ngo-a')?.expiresAt).toBe('2026-01-06T00:00:00.000Z');
  });

  it('leaves one of several urgent offers open, in its ordinary time, and begins no new series', () => {
    const urgent = due(needKnown(begin()), '2026-01-05');
    const story = offered(urgent, ['ngo-a', 'ngo-b', 'ngo-c'], 2, stay, 72);
    due(story, '2026-01-20');
    const states = ['ngo-a', 'ngo-b', 'ngo-c'].map((org) => is(story, org));
    expect([...states].sort()).toEqual(['OFFERED', 'WITHDRAWN', 'WITHDRAWN']);
    expect(told(story).filter(([, about]) => about === 'CLOSED')).toHaveLength(2);
    const left = ['ngo-a', 'ngo-b', 'ngo-c'].find((org) => is(story, org) === 'OFFERED') ?? '';
    expect(offer(story, left)).toMatchObject({
      urgent: false,
      expiresAt: '2026-01-08T09:00:00.000Z',
    });
    const no = { offerId: offerTo(left) };
    story.command(declineOffer, ngo(left), no, { reasonCode: 'NO_CAPACITY' });
    expect(story.state.placements[stay]).toMatchObject({ series: 1, asking: { round: 2 } });
  });

  it('takes all offers back where the true one is far off, as no release is near', () => {
    const story = offered(due(needKnown(begin()), '2026-01-06'), ['ngo-a'], 15, stay, 72);
    due(story, '2027-01-20');
    expect(is(story, 'ngo-a')).toBe('WITHDRAWN');
    expect(story.state.placements[stay]?.asking).toBeNull();
  });

  it('leaves with a partner whom it has accepted, who sees and is told the new day', () => {
    const story = offered(due(needKnown(begin()), '2026-01-05'), ['ngo-a', 'ngo-b'], 2);
    story.command(acceptOffer, ngo('ngo-a'), { offerId: offerTo('ngo-a') });
    due(story, '2026-01-20');
    expect(is(story, 'ngo-a')).toBe('ACCEPTED');
    expect(told(story)).toContainEqual(['ngo-a', 'RELEASE_DATE_CHANGED']);
    const now = '2026-01-05T10:00:00.000Z';
    expect(seenBy(ngo('ngo-a'), story.state, 'case', caseId(story), now)).toMatchObject({
      release: { expectedOn: '2026-01-20' },
    });
  });
});

describe('an offer', () => {
  it('that is urgent because the person is out stays so, whatever the date', () => {
    const story = offered(released(awaited(), '2026-01-05T09:30:00.000Z'), ['ngo-a'], 2, stay, 72);
    const before = offer(story, 'ngo-a');
    due(story, '2026-01-20');
    expect(offer(story, 'ngo-a')).toEqual(before);
  });

  it('has its time back when a release turns out to be none, and a date stands', () => {
    const story = offered(released(awaited(), '2026-01-05T09:30:00.000Z'), ['ngo-a'], 2, stay, 72);
    story.heard(reactionTo(prisonProgramEventTypes.prisonerReleaseCorrected), {
      episodeId: stay,
      releaseId: id('release'),
      reasonCode: 'RECORDED_IN_ERROR',
    });
    expect(offer(story, 'ngo-a')).toMatchObject({
      urgent: false,
      expiresAt: '2026-01-08T09:30:00.000Z',
    });
  });

  it('shows the day that counts now', () => {
    const story = awaited();
    learn(story, ({ now }) => {
      const made = newOffer(offerTo('ngo-a'), 'ngo-a', now);
      const from = '2026-01-20T00:00:00.000Z' as Instant;
      const shown = { ...made, profile: { ...made.profile, from } };
      return [{ type: 'offer-made', placementId: stay, offer: shown, at: now }];
    });
    due(story, '2026-01-22');
    expect(offer(story, 'ngo-a')?.profile.from).toBe('2026-01-22T00:00:00.000Z');
  });
});
