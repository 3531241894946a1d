import { intakeEventTypes } from '@throughcare/contracts';
import { actor, id } from '@throughcare/testing';
import {
  begin,
  consentGiven,
  consentWithdrawn,
  learn,
  needKnown,
  ngo,
  offered,
  offerTo,
  type PersonStory,
  reactionTo,
  released,
  stay,
} from '../../../test/offerStory.ts';
import { acceptOffer } from '../../commands/placement/acceptOffer.ts';
import { refuseAftercare } from '../../commands/placement/refuseAftercare.ts';
import { nothingKnown } from '../partner/matching.ts';
import { queueOf } from '../sharing/queue.ts';
import { giveWay, hearOfNone, offerPlaces } from './offerPlaces.ts';
import { offerState } from './state.ts';

const at = '2026-03-02T10:00:00.000Z';
const looked = () => released(needKnown(begin()), at);
const queue = queueOf(
  {
    profile: { ...nothingKnown, area: 'IL-COOK', sex: 'F', needs: ['OST'] },
    urgent: true,
    atOnce: 1,
    only: null,
    not: [],
    again: [],
  },
  (text) => text,
);
const waiting = (story: PersonStory, nth = story.state.placements[stay]?.asked ?? 0) => ({
  ref: story.state.ref,
  placementId: stay,
  nth,
  queue: queue.id,
  rank: '0',
});
const place = (org: string) => ({
  org,
  answerWorkingDays: null,
  urgentAnswerMinutes: null,
  missing: [],
  offerId: offerTo(org),
});
const give = (story: PersonStory, orgs: readonly string[], nth?: number) =>
  learn(story, (context) =>
    offerPlaces({ ...waiting(story, nth), places: orgs.map(place) }, queue)(story.state, context),
  );
const none = (story: PersonStory, nth?: number) =>
  learn(story, (context) =>
    hearOfNone({ ...waiting(story, nth), reason: 'NO_PLACE', grounds: [] })(story.state, context),
  );
const types = ({ last }: PersonStory) => last.events.map(({ type }) => type);

describe('a place that was shared out', () => {
  it('is offered once, however often the plan is carried out', () => {
    const story = give(looked(), ['ngo-a']);
    expect(types(story)).toEqual(['offer-made']);
    expect(types(give(story, ['ngo-a'], 1))).toEqual([]);
    expect(Object.keys(story.state.offers)).toHaveLength(1);
  });

  it('is not offered to who was asked for anew since, has declined, or is not looked for now', () => {
    expect(types(give(looked(), ['ngo-a'], 7))).toEqual([]);
    const declined = looked().command(refuseAftercare, actor('COORD'), { placementId: stay });
    expect(types(give(declined, ['ngo-a'], 1))).toEqual([]);
    const reported = looked().heard(reactionTo(intakeEventTypes.deathReported), {
      reportId: id('report'),
    });
    expect(types(give(reported, ['ngo-a'], 1))).toEqual([]);
  });

  it('is not offered by a partner whose access has ended; the person asks anew without it', () => {
    const story = consentWithdrawn(consentGiven(looked(), 'consent'), 'consent');
    const { asked } = story.state.placements[stay] ?? {};
    give(story, ['ngo-a']);
    expect(types(story)).toEqual(['search-interrupted', 'candidates-wanted']);
    expect(story.state.placements[stay]).toMatchObject({
      asked: (asked ?? 0) + 1,
      asking: { terms: { not: ['ngo-a'] } },
    });
  });
});

describe('that no place is free', () => {
  it('raises the alarm once; the person goes on waiting', () => {
    const story = none(looked());
    expect(types(story)).toEqual(['nobody-free', 'person-unplaced']);
    expect(story.state.placements[stay]).toMatchObject({
      asking: { answered: true, underWay: true },
      unplaced: { reason: 'NO_PLACE' },
    });
    story.tick('2026-03-03T10:00:00.000Z');
    expect(story.state.placements[stay]?.asking).toMatchObject({ nth: 2, answered: false });
    none(story);
    expect(types(story)).toEqual(['nobody-free']);
  });

  it('is not heard by who was asked for anew since', () => {
    expect(types(none(looked(), 7))).toEqual([]);
  });

  it('ends as an alarm with an acceptance, not with an offer', () => {
    const story = give(none(looked()), ['ngo-a']);
    expect(story.state.placements[stay]?.unplaced).not.toBeNull();
    story.command(acceptOffer, ngo('ngo-a'), { offerId: offerTo('ngo-a') });
    expect(story.state.placements[stay]?.unplaced).toBeNull();
  });
});

describe('several open offers to one person', () => {
  const back = (story: PersonStory, ...orgs: readonly string[]) =>
    learn(story, (context) => giveWay(orgs.map((org) => offerTo(org)))(story.state, context));
  const states = (story: PersonStory) =>
    ['ngo-a', 'ngo-b', 'ngo-c'].map((org) => {
      const offer = story.state.offers[offerTo(org)];
      return offer && offerState(offer);
    });

  it('give way to others but for one, and outside it says no more than closed', () => {
    const story = offered(looked(), ['ngo-a', 'ngo-b', 'ngo-c'], 2);
    back(story, 'ngo-b', 'ngo-a', 'ngo-c');
    expect(states(story)).toEqual(['WITHDRAWN', 'WITHDRAWN', 'OFFERED']);
    expect(story.last.published.map(({ data }) => data.reasonCode)).toEqual(['CLOSED', 'CLOSED']);
    expect(types(back(story, 'ngo-c'))).toEqual([]);
  });

  it('leave the round what it was: who let the last one expire is not asked again at once', () => {
    const story = back(offered(looked(), ['ngo-a', 'ngo-b'], 2), 'ngo-b');
    story.tick('2026-03-02T12:00:00.000Z');
    expect(story.state.placements[stay]).toMatchObject({
      series: 1,
      asking: { round: 2, terms: { not: ['ngo-a'], again: ['ngo-a'] } },
    });
  });
});
