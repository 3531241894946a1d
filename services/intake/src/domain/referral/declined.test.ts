import { id } from '@throughcare/testing';
import { officer } from '../../../test/inRecords.ts';
import {
  aPerson,
  declined,
  discharged,
  ngo,
  routed,
  stateIn,
} from '../../../test/referralStory.ts';
import { holdReferral } from '../../commands/referral/holdReferral.ts';
import { routeReferral } from '../../commands/referral/routeReferral.ts';

describe('a referral that was sent to aftercare', () => {
  it('is concluded where the person wants nobody for it, on hold or not, and is sent nowhere after that', () => {
    const story = aPerson();
    const [it, held] = [
      routed(story, 'aftercare', 'SUPPORT'),
      routed(story, 'aftercare', 'HOUSING'),
    ];
    story.command(holdReferral, ngo, held, { reasonCode: 'OTHER' });
    for (const one of [it, held]) declined(story, one.referralId);
    expect([stateIn(story, it), stateIn(story, held)]).toEqual(['CONCLUDED', 'CONCLUDED']);
    expect(story.last.published).toEqual([]);
    story.command(routeReferral, officer, it, { to: 'aftercare' });
    expect(story.last.refusal).toMatchObject({ code: 'referral-not-in-state' });
    expect(stateIn(story, routed(story, 'aftercare', 'SUPPORT'))).toBe('ROUTED');
  });

  it('goes on where the person wants nobody for another one, and where the case under that one ends with it', () => {
    const story = aPerson();
    const [it, other] = [
      routed(story, 'aftercare', 'SUPPORT'),
      routed(story, 'aftercare', 'HOUSING'),
    ];
    declined(story, id('a stay'));
    declined(story, other.referralId);
    discharged(story, id('case'), 'DECLINED_BY_PERSON');
    expect([stateIn(story, it), stateIn(story, other)]).toEqual(['ROUTED', 'CONCLUDED']);
    discharged(story.at('2026-01-06T09:00:00.000Z'), id('later case'));
    expect(stateIn(story, it)).toBe('CONCLUDED');
  });
});
