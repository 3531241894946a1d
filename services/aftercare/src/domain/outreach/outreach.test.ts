import { intakeEventTypes } from '@throughcare/contracts';
import { id, ref } from '@throughcare/testing';
import {
  begin,
  consentGiven,
  consentWithdrawn,
  needKnown,
  ngo,
  offered,
  offerTo,
  type PersonStory,
  reactionTo,
  released,
} from '../../../test/offerStory.ts';
import { acceptOffer } from '../../commands/placement/acceptOffer.ts';
import { agreePlan } from '../../commands/case/agreePlan.ts';
import { scheduleAppointment } from '../../commands/case/scheduleAppointment.ts';
import { pathway } from '../document.ts';
import { endedSince } from '../consent/access.ts';

const at = '2026-03-02T10:00:00.000Z';
const caseId = (story: PersonStory) => Object.keys(story.state.cases)[0] ?? '';
const accepted = () =>
  offered(released(needKnown(begin()), at), ['ngo-a'], 2).command(acceptOffer, ngo('ngo-a'), {
    offerId: offerTo('ngo-a'),
  });
const offerSeen = (story: PersonStory) =>
  pathway.views.offer?.of(story.state, offerTo('ngo-a'), ngo('ngo-a'));

describe('what a partner may know', () => {
  it('names no person before acceptance', () => {
    const open = offered(released(needKnown(begin()), at), ['ngo-a'], 2);
    expect(JSON.stringify(offerSeen(open))).not.toContain(open.state.ref);
    expect(offerSeen(accepted())).toMatchObject({ pathwayRef: ref('person') });
    expect(pathway.views.offer?.of(open.state, offerTo('ngo-a'), ngo('ngo-z'))).toBeUndefined();
  });

  it('ends with the consent, and comes back with a new one', () => {
    const story = consentWithdrawn(consentGiven(accepted(), 'first'), 'first');
    expect(story.last.published.map(({ definition }) => definition.type)).toEqual([
      'org.throughcare.aftercare.access.ended.v1',
    ]);
    story.command(agreePlan, ngo('ngo-a'), { caseId: caseId(story) });
    expect(story.last.refusal?.refused).toBe('not-found');
    expect(offerSeen(story)).toMatchObject({ pathwayRef: null });
    expect(offerSeen(consentGiven(story, 'second'))).toMatchObject({ pathwayRef: ref('person') });
  });

  it('ends as well when the withdrawal is heard before the consent', () => {
    const story = consentGiven(consentWithdrawn(accepted(), 'first'), 'first');
    expect(endedSince(story.state, 'ngo-a')).not.toBeNull();
  });
});

describe('a verified death', () => {
  it('closes cases, cancels appointments, and a retraction lifts what it caused', () => {
    const story = accepted();
    story.command(
      scheduleAppointment,
      ngo('ngo-a'),
      { caseId: caseId(story) },
      { at: '2026-03-04T10:00:00.000Z', kind: 'FIRST_MEETING' },
    );
    const reportId = id('report');
    story.heard(reactionTo(intakeEventTypes.deathVerified), { reportId });
    const [one] = Object.values(story.state.cases);
    expect(one?.closed?.by).toBe('DIED');
    expect(Object.values(one?.appointments ?? {})[0]?.cancelled?.reasonCode).toBe('STOPPED');
    story.heard(reactionTo(intakeEventTypes.deathRetracted), { reportId });
    expect(Object.values(story.state.cases)[0]?.closed).toBeNull();
  });

  it('heard by the latch leaves nothing to do when its turn comes', () => {
    const reaction = reactionTo(intakeEventTypes.deathVerified);
    const reportId = id('report');
    const story = accepted().heard(reaction, { reportId }).heard(reaction, { reportId });
    expect(story.last.events).toEqual([]);
  });
});
