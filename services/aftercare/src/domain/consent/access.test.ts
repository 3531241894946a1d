import { ref } from '@throughcare/testing';
import {
  begin,
  consentGiven,
  consentWithdrawn,
  needKnown,
  ngo,
  offered,
  offerTo,
  type PersonStory,
  released,
} from '../../../test/offerStory.ts';
import { agreePlan } from '../../commands/case/agreePlan.ts';
import { acceptOffer } from '../../commands/placement/acceptOffer.ts';
import { pathway } from '../document.ts';
import { endedSince } from './access.ts';

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
