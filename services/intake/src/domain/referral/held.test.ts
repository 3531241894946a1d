import { officer } from '../../../test/inRecords.ts';
import {
  aPerson,
  discharged,
  ngo,
  type Person,
  routed,
  stateIn,
} from '../../../test/referralStory.ts';
import { holdReferral } from '../../commands/referral/holdReferral.ts';
import { resumeReferral } from '../../commands/referral/resumeReferral.ts';
import { routeReferral } from '../../commands/referral/routeReferral.ts';
import { withdrawReferral } from '../../commands/referral/withdrawReferral.ts';

const told = ({ last }: Person) =>
  last.published.map(({ definition, audience }) => [
    definition.type.split('.').slice(3, -1).join('.'),
    audience,
  ]);
describe('a routed referral', () => {
  it('on hold goes on exactly there, and is told as held and resumed', () => {
    const story = aPerson();
    const it = routed(story, 'court-diversion', 'DC');
    story.command(holdReferral, officer, it, { reasonCode: 'HOSPITAL' });
    expect(stateIn(story, it)).toBe('ON_HOLD');
    expect(told(story)).toEqual([['referral.held', 'justice']]);
    story.at('2026-01-06T09:00:00.000Z').command(resumeReferral, officer, it);
    expect(stateIn(story, it)).toBe('ROUTED');
    expect(told(story)).toEqual([['referral.resumed', 'justice']]);
    expect(story.state.referrals[it.referralId]?.routedTo).toBe('court-diversion');
    story.command(routeReferral, officer, it, { to: 'aftercare' });
    expect(story.last.refusal?.code).toBe('referral-not-in-state');
  });

  it('on hold is concluded by an end of its time all the same, which is no resumption', () => {
    const story = aPerson();
    const it = routed(story, 'aftercare', 'SUPPORT');
    story.command(holdReferral, ngo, it, { reasonCode: 'PERSON_ASKED' });
    discharged(story);
    expect(stateIn(story, it)).toBe('CONCLUDED');
    expect(story.last.published).toEqual([]);
  });

  it('is concluded by an end from before a hold that is over', () => {
    const story = aPerson();
    const other = routed(story, 'aftercare', 'HOUSING');
    const it = routed(story, 'aftercare', 'SUPPORT');
    discharged(story.at('2026-01-06T09:00:00.000Z'));
    story.at('2026-01-07T09:00:00.000Z');
    story.command(holdReferral, ngo, it, { reasonCode: 'OTHER' }).command(resumeReferral, ngo, it);
    story.command(withdrawReferral, ngo, other, { reasonCode: 'NEE' });
    expect(stateIn(story, it)).toBe('CONCLUDED');
  });
});
