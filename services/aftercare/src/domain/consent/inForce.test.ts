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
  seenBy,
} from '../../../test/offerStory.ts';
import { agreePlan } from '../../commands/case/agreePlan.ts';
import { acceptOffer } from '../../commands/placement/acceptOffer.ts';
import { accessEnded, endedSince } from './inForce.ts';
import { endOf } from './state.ts';

const at = '2026-03-02T10:00:00.000Z';
const caseId = (story: PersonStory) => Object.keys(story.state.cases)[0] ?? '';
const accepted = () =>
  offered(released(needKnown(begin()), at), ['ngo-a'], 2).command(acceptOffer, ngo('ngo-a'), {
    offerId: offerTo('ngo-a'),
  });
const offerSeen = (story: PersonStory) =>
  seenBy(ngo('ngo-a'), story.state, 'offer', offerTo('ngo-a'));

describe('what a partner may know', () => {
  it('names no person before acceptance', () => {
    const open = offered(released(needKnown(begin()), at), ['ngo-a'], 2);
    expect(JSON.stringify(offerSeen(open))).not.toContain(open.state.ref);
    expect(offerSeen(accepted())).toMatchObject({ pathwayRef: ref('person') });
    expect(seenBy(ngo('ngo-z'), open.state, 'offer', offerTo('ngo-a'))).toBeUndefined();
  });

  it('ends with the consent; a new one shows that the offer was taken back', () => {
    const story = consentWithdrawn(consentGiven(accepted(), 'first'), 'first');
    expect(story.last.published.map(({ definition }) => definition.type)).toEqual([
      'org.throughcare.aftercare.access.ended.v1',
      'org.throughcare.aftercare.offer.withdrawn.v1',
      'org.throughcare.aftercare.case.discharged.v1',
    ]);
    story.command(agreePlan, ngo('ngo-a'), { caseId: caseId(story) });
    expect(story.last.refusal?.refused).toBe('not-found');
    expect(offerSeen(story)).toBeUndefined();
    expect(offerSeen(consentGiven(story, 'second'))).toMatchObject({ state: 'WITHDRAWN' });
  });

  it('ends as well when the withdrawal is heard before the consent', () => {
    const story = consentGiven(consentWithdrawn(accepted(), 'first'), 'first');
    expect(endedSince(story.state, 'ngo-a')).not.toBeNull();
  });
});

describe('a consent', () => {
  const now = '2026-03-03T00:00:00.000Z';
  const later = '2026-03-04T00:00:00.000Z';
  const ended = (story: PersonStory, org: string, moment = now) =>
    accessEnded(story.state, org, moment as never);
  const renewed = (expiresAt: string | null) =>
    consentWithdrawn(consentGiven(accepted(), 'first'), 'first').heard(
      reactionTo(intakeEventTypes.consentGiven),
      {
        ...intakeEventTypes.consentGiven.example,
        consentId: id('second'),
        recipients: ['ngo-a'],
        expiresAt,
      },
    );

  it('that was never given or only expired ends nothing, a withdrawn one ends it for those it named', () => {
    expect(ended(accepted(), 'ngo-a')).toBe(false);
    const expired = consentGiven(accepted(), 'first').heard(
      reactionTo(intakeEventTypes.consentExpired),
      { consentId: id('first') },
    );
    expect(ended(expired, 'ngo-a')).toBe(false);
    const gone = consentWithdrawn(consentGiven(accepted(), 'first'), 'first');
    expect(ended(gone, 'ngo-a')).toBe(true);
    expect(ended(gone, 'ngo-z')).toBe(false);
  });

  it('counts until the moment of its end', () => {
    expect(ended(renewed(null), 'ngo-a')).toBe(false);
    expect(ended(renewed(later), 'ngo-a')).toBe(false);
    expect(ended(renewed(later), 'ngo-a', later)).toBe(true);
  });

  it('withdrawn stays so, whatever is said of it later', () => {
    const gone = consentWithdrawn(consentGiven(accepted(), 'first'), 'first').heard(
      reactionTo(intakeEventTypes.consentExpired),
      { consentId: id('first') },
    );
    expect(gone.state.consents[id('first')]?.ended).toBe('WITHDRAWN');
    expect(endOf('EXPIRED', 'WITHDRAWN')).toBe('WITHDRAWN');
    expect(endOf('WITHDRAWN', null)).toBe('WITHDRAWN');
    expect(endOf(null, 'EXPIRED')).toBe('EXPIRED');
    expect(endOf(null, null)).toBeNull();
  });

  it('ended is told once for a partner with several offers, and marks each of them', () => {
    const story = consentWithdrawn(consentGiven(accepted(), 'first'), 'first');
    const since = endedSince(story.state, 'ngo-a');
    offered(story, ['ngo-b'], 2);
    expect(story.last.events.map(({ type }) => type)).not.toContain('access-ended');
    expect(endedSince(story.state, 'ngo-a')).toBe(since);
    expect(endedSince(story.state, 'ngo-b')).toBeNull();
  });
});
