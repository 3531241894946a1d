import { actor, Story } from '@throughcare/testing';
import { court, officer, settings } from '../../../test/inRecords.ts';
import { openPerson } from '../../commands/person/openPerson.ts';
import { acceptReferral } from '../../commands/referral/acceptReferral.ts';
import { draftReferral } from '../../commands/referral/draftReferral.ts';
import { routeReferral } from '../../commands/referral/routeReferral.ts';
import { submitReferral } from '../../commands/referral/submitReferral.ts';
import { pathway } from '../document.ts';
import { stateOf } from './state.ts';
import { referralView } from './view.ts';

const ngo = actor('NGOC', 'ngo-harbour');
const named = { givenName: 'Aigul', familyName: 'Sample', dateOfBirth: null };
const aPerson = () => new Story(pathway, settings).command(openPerson, officer, {}, named);
const submitted = (story: ReturnType<typeof aPerson>, who = court, body: object = {}) => {
  story.command(openPerson, who, {}, named);
  story.command(draftReferral, who, {}, { programmeCode: 'DC', to: 'court-diversion', ...body });
  const it = { referralId: story.idOf('referral') };
  story.command(submitReferral, who, it);
  return it;
};
const stateIn = (story: ReturnType<typeof aPerson>, { referralId }: { referralId: string }) => {
  const referral = story.state.referrals[referralId];
  return referral && stateOf(referral);
};

describe('a referral to the court', () => {
  it('D12: names the court of its clerk, or the area; where neither is known intake says', () => {
    const ofCourt = aPerson();
    const it = submitted(ofCourt);
    ofCourt.command(acceptReferral, officer, it);
    const routed = (story: typeof ofCourt) => story.last.published.at(-1)?.data;
    expect(routed(ofCourt)).toMatchObject({ court: 'court-north', area: null });
    const sees = (story: typeof ofCourt, org: string, one: typeof it) =>
      story.shows(referralView, one.referralId, actor('DCC', org)) !== undefined;
    expect(sees(ofCourt, 'court-south', it)).toBe(false);

    const asked = aPerson();
    const ofNgo = submitted(asked, ngo, { court: 'court-south' });
    asked.command(acceptReferral, officer, ofNgo);
    expect(routed(asked)).toMatchObject({ court: 'court-south', area: null });
    expect([sees(asked, 'court-south', ofNgo), sees(asked, court.org, ofNgo)]).toEqual([
      true,
      false,
    ]);

    const unsaid = aPerson();
    const open = submitted(unsaid, ngo);
    unsaid.command(acceptReferral, officer, open);
    expect(stateIn(unsaid, open)).toBe('ACCEPTED');
    unsaid.command(routeReferral, officer, open, { to: 'court-diversion' });
    expect(unsaid.last.refusal?.code).toBe('court-or-area-missing');
    unsaid.command(routeReferral, officer, open, { to: 'court-diversion', area: 'IL-COOK' });
    expect(routed(unsaid)).toMatchObject({ court: null, area: 'IL-COOK' });
    const cook = {
      id: 'court-cook',
      kind: 'COURT',
      areas: ['IL-COOK'],
      timeZone: 'UTC',
      speaksFor: [],
      screensIn: [],
    };
    const elsewhere = { ...cook, id: 'court-else', areas: ['FL-MIAMI_DADE'] };
    unsaid.registered(cook as never, elsewhere as never);
    expect(['court-cook', 'court-else'].map((org) => sees(unsaid, org, open))).toEqual([
      true,
      false,
    ]);
  });
});
