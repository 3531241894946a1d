import {
  courtDiversionEventTypes,
  intakeEventTypes,
  prisonProgramEventTypes,
} from '@throughcare/contracts';
import { actor, id } from '@throughcare/testing';
import {
  begin,
  needKnown,
  ngo,
  offered,
  offerTo,
  type PersonStory,
  reactionTo,
  released,
  stay,
} from '../../../test/offerStory.ts';
import { handBack } from '../../commands/case/handBack.ts';
import { acceptOffer } from '../../commands/placement/acceptOffer.ts';
import { declineOffer } from '../../commands/placement/declineOffer.ts';
import { offerToPartner } from '../../commands/placement/offerToPartner.ts';
import { refuseAftercare } from '../../commands/placement/refuseAftercare.ts';
import { withdrawPlacement } from '../../commands/placement/withdrawPlacement.ts';
import { confirmPlace } from '../../commands/treatment/confirmPlace.ts';
import { placementState } from './offers.ts';
import { offerState } from './state.ts';

const at = '2026-03-02T10:00:00.000Z';
const types = (story: PersonStory) => story.last.events.map(({ type }) => type);
const published = (story: PersonStory) =>
  story.last.published.map(({ definition }) =>
    definition.type.replace(/^org\.throughcare\.aftercare\./, ''),
  );
const stateOf = (story: PersonStory) => {
  const placement = story.state.placements[stay];
  return placement && placementState(story.state, placement);
};
const answers = (story: PersonStory, org: string, series = 1) => {
  const offer = story.state.offers[offerTo(org, series)];
  return offer && offerState(offer);
};
const inRound = (...orgs: string[]) => offered(released(needKnown(begin()), at), orgs, 2);

describe('a release raises an offer', () => {
  it('when the need is known, whichever is heard first', () => {
    expect(types(released(needKnown(begin()), at))).toContain('candidates-wanted');
    const late = released(begin(), at);
    expect(types(late)).not.toContain('placement-opened');
    expect(types(needKnown(late))).toContain('candidates-wanted');
  });

  it('but only a contact card when the need is unknown, and nothing when there is none', () => {
    expect(types(released(begin(), at))).toEqual(['release-heard', 'contact-card-due']);
    const none = begin().heard(reactionTo(intakeEventTypes.screeningCompleted), {
      screeningId: id('screening'),
      need: 'NONE',
    });
    expect(types(released(none, at))).toEqual(['release-heard']);
  });

  it('28 days before a date that is set, at the tick of that moment', () => {
    const story = needKnown(begin()).heard(reactionTo(prisonProgramEventTypes.releaseDateSet), {
      episodeId: stay,
      newDate: '2026-06-01',
      dateType: 'CONDITIONAL',
      noticeDays: 147,
    });
    expect(story.state.placements).toEqual({});
    expect(story.dueAt).toBe('2026-05-04T00:00:00.000Z');
    story.tick('2026-05-04T00:00:00.000Z');
    expect(types(story)).toContain('candidates-wanted');
    expect(story.dueAt).toBe('2026-05-05T00:00:00.000Z');
  });

  it('and an earlier date shortens the time to answer', () => {
    const story = needKnown(begin()).heard(reactionTo(prisonProgramEventTypes.releaseDateSet), {
      episodeId: stay,
      newDate: '2026-01-20',
      dateType: 'CONDITIONAL',
      noticeDays: 15,
    });
    offered(story, ['ngo-a'], 72);
    story.heard(reactionTo(prisonProgramEventTypes.releaseDateChanged), {
      episodeId: stay,
      previousDate: '2026-01-20',
      newDate: '2026-01-07',
      dateType: 'CONDITIONAL',
      noticeDays: 2,
    });
    expect(story.state.offers[offerTo('ngo-a')]?.expiresAt).toBe('2026-01-07T00:00:00.000Z');
  });

  it('and a cleared date takes open offers back and pauses', () => {
    const story = needKnown(begin()).heard(reactionTo(prisonProgramEventTypes.releaseDateSet), {
      episodeId: stay,
      newDate: '2026-01-20',
      dateType: 'CONDITIONAL',
      noticeDays: 15,
    });
    offered(story, ['ngo-a'], 48);
    story.heard(reactionTo(prisonProgramEventTypes.releaseDateCleared), {
      episodeId: stay,
      previousDate: '2026-01-20',
      reasonCode: 'RECALCULATED',
    });
    expect(answers(story, 'ngo-a')).toBe('WITHDRAWN');
    expect(stateOf(story)).toBe('DRAFT');
    expect(types(story)).not.toContain('candidates-wanted');
    story.heard(reactionTo(prisonProgramEventTypes.releaseDateSet), {
      episodeId: stay,
      newDate: '2026-01-25',
      dateType: 'CONDITIONAL',
      noticeDays: 20,
    });
    expect(story.state.placements[stay]).toMatchObject({
      series: 2,
      asking: { round: 1, only: null },
    });
  });
});

describe('a round', () => {
  it('is won by the first acceptance; the other learns only that the offer is closed', () => {
    const story = inRound('ngo-a', 'ngo-b').command(acceptOffer, ngo('ngo-b'), {
      offerId: offerTo('ngo-b'),
    });
    expect(stateOf(story)).toBe('ACCEPTED');
    expect(answers(story, 'ngo-a')).toBe('WITHDRAWN');
    story.command(acceptOffer, ngo('ngo-a'), { offerId: offerTo('ngo-a') });
    expect(story.last.refusal).toEqual({
      refused: 'conflict',
      code: 'offer-closed',
      detail: 'This offer is closed.',
    });
  });

  it('is none of the business of an organisation that was not asked', () => {
    const story = inRound('ngo-a').command(acceptOffer, ngo('ngo-z'), {
      offerId: offerTo('ngo-a'),
    });
    expect(story.last.refusal?.refused).toBe('not-found');
  });

  it('that ends without a yes is followed by the next, after the third by the alarm', () => {
    const story = inRound('ngo-a').command(
      declineOffer,
      ngo('ngo-a'),
      { offerId: offerTo('ngo-a') },
      { reasonCode: 'NO_CAPACITY' },
    );
    expect(story.state.placements[stay]?.asking).toMatchObject({
      round: 2,
      only: null,
      underWay: true,
      terms: { not: ['ngo-a'], again: ['ngo-a'] },
    });
    offered(story, ['ngo-b'], 2).tick('2026-03-02T12:00:00.000Z');
    expect(answers(story, 'ngo-b')).toBe('EXPIRED');
    offered(story, ['ngo-c'], 2).tick('2026-03-02T14:00:00.000Z');
    expect(stateOf(story)).toBe('UNPLACED');
    expect(published(story)).toEqual(['offer.expired.v1', 'offer.unplaced.v1']);
  });

  it('is not waited for longer than a day after the release', () => {
    const story = released(needKnown(begin()), at);
    expect(story.dueAt).toBe('2026-03-03T10:00:00.000Z');
    story.tick('2026-03-03T10:00:00.000Z');
    expect(stateOf(story)).toBe('UNPLACED');
    story.command(
      offerToPartner,
      actor('COORD'),
      { placementId: stay },
      { partnerOrg: 'ngo-late' },
    );
    offered(story, ['ngo-late'], 2);
    expect(stateOf(story)).toBe('OFFERED');
  });

  it('cannot be answered after its time, even before the clock has ticked', () => {
    const story = inRound('ngo-a').at('2026-03-02T12:00:00.000Z');
    story.command(acceptOffer, ngo('ngo-a'), { offerId: offerTo('ngo-a') });
    expect(story.last.refusal?.code).toBe('offer-closed');
  });
});

describe('an acceptance', () => {
  const accepted = () =>
    inRound('ngo-a').command(acceptOffer, ngo('ngo-a'), { offerId: offerTo('ngo-a') });
  const caseOf = (story: PersonStory) => Object.keys(story.state.cases)[0] ?? '';

  it('without an attempt raises the alarm after a day and lapses after three', () => {
    const story = accepted();
    expect(story.tick('2026-03-03T10:00:00.000Z').last.events.map(({ type }) => type)).toContain(
      'first-contact-overdue',
    );
    story.tick('2026-03-05T10:00:00.000Z');
    expect(answers(story, 'ngo-a')).toBe('LAPSED');
    expect(published(story)).toContain('offer.lapsed.v1');
    expect(story.state.placements[stay]).toMatchObject({ series: 2, asking: { round: 1 } });
  });

  it('that is handed back begins a new series', () => {
    const story = accepted();
    story.command(handBack, ngo('ngo-a'), { caseId: caseOf(story) }, { reasonCode: 'NO_CAPACITY' });
    expect(story.state.placements[stay]).toMatchObject({ series: 2, asking: { round: 1 } });
  });

  it('ends when the person refuses, and when the person is in custody again', () => {
    const refused = accepted().command(refuseAftercare, actor('COORD'), { placementId: stay });
    expect(stateOf(refused)).toBe('DECLINED_BY_PERSON');
    expect(Object.values(refused.state.cases)[0]?.closed?.by).toBe('DECLINED_BY_PERSON');
    const back = accepted().heard(reactionTo(prisonProgramEventTypes.prisonerRecalled), {
      episodeId: id('second-stay'),
      receivedAt: '2026-03-02T18:00:00.000Z',
      prisonId: 'prison-a',
      reason: 'RECALL',
    });
    expect(stateOf(back)).toBe('RETURNED');
    expect(Object.values(back.state.cases)[0]?.closed?.by).toBe('RECALLED');
  });
});

describe('a case manager', () => {
  const pcm = actor('PCM', 'prison-a');

  it('takes a person back after an arrest before the prison has said so, and nobody is asked again', () => {
    const story = inRound('ngo-a').command(
      withdrawPlacement,
      pcm,
      { placementId: stay },
      { reason: 'REARRESTED' },
    );
    expect(stateOf(story)).toBe('RETURNED');
    expect(answers(story, 'ngo-a')).toBe('WITHDRAWN');
    expect(types(story)).not.toContain('candidates-wanted');
  });

  it('of another prison knows of no such person', () => {
    const story = inRound('ngo-a').command(
      withdrawPlacement,
      actor('PCM', 'prison-z'),
      { placementId: stay },
      { reason: 'REARRESTED' },
    );
    expect(story.last.refusal?.refused).toBe('not-found');
  });
});

describe('a person with a place in treatment', () => {
  it('goes to that provider, not to a round', () => {
    const story = needKnown(begin()).heard(reactionTo(courtDiversionEventTypes.placeRequested), {
      orderId: id('order'),
      requestId: id('request'),
      providerOrg: 'clinic-a',
      except: [],
      area: 'IL-COOK',
      needs: ['DRUG_TREATMENT'],
      heldUntil: '2026-04-01T00:00:00.000Z',
      startBy: null,
    });
    const [episodeId = ''] = Object.keys(story.state.episodes);
    story.command(
      confirmPlace,
      actor('PROV', 'clinic-a'),
      { episodeId },
      { heldUntil: '2026-04-01T00:00:00.000Z' },
    );
    released(story, at);
    expect(stateOf(story)).toBe('WITH_PROVIDER');
    expect(types(story)).not.toContain('candidates-wanted');
  });
});

describe('what stops', () => {
  const stopped = (type: { type: string }, data: object) =>
    inRound('ngo-a', 'ngo-b').heard(reactionTo(type), data);

  it('is everything, at a death in custody: no offer stays open, none follows', () => {
    const story = stopped(prisonProgramEventTypes.prisonerDied, { occurredAt: at });
    expect(answers(story, 'ngo-a')).toBe('WITHDRAWN');
    expect(Object.values(story.state.windows)[0]?.closed?.reason).toBe('STOPPED');
    expect(story.dueAt).toBeNull();
  });

  it('pauses at a reported death and goes on when it is retracted', () => {
    const story = stopped(intakeEventTypes.deathReported, { reportId: id('report') });
    expect(stateOf(story)).toBe('DRAFT');
    expect(types(story)).not.toContain('candidates-wanted');
    story.heard(reactionTo(intakeEventTypes.deathRetracted), { reportId: id('report') });
    expect(types(story)).toContain('candidates-wanted');
  });
});
