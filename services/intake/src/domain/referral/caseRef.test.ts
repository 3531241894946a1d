import { createHash } from 'node:crypto';
import { EntityId } from '@throughcare/contracts';
import { actor, id, Story } from '@throughcare/testing';
import { officer, seen, settings } from '../../../test/inRecords.ts';
import { openPerson } from '../../commands/person/openPerson.ts';
import { acceptReferral } from '../../commands/referral/acceptReferral.ts';
import { draftReferral } from '../../commands/referral/draftReferral.ts';
import { submitReferral } from '../../commands/referral/submitReferral.ts';
import { pathway } from '../document.ts';
import { caseRefOf } from './caseRef.ts';
import { referralView } from './view.ts';

const context = {
  hash: (text: string) => createHash('sha256').update(text).digest('base64url'),
};
const court = actor('DCC', 'court-north');
const ngo = actor('NGOC', 'ngo-harbour');
const named = { givenName: 'Aigul', familyName: 'Sample', dateOfBirth: null, area: 'IL-COOK' };
const typed = '26 CR 0114801';

describe('the id of a case', () => {
  it('is an id, the same however its number is spaced and written, and another for another number', () => {
    const one = caseRefOf(typed, 'org:a', context);
    expect(EntityId.safeParse(one).success).toBe(true);
    expect(caseRefOf('26-cr-0114801', 'org:a', context)).toBe(one);
    expect(caseRefOf('26 CR 0114802', 'org:a', context)).not.toBe(one);
    expect(caseRefOf(id('case').toUpperCase(), 'org:a', context)).toBe(id('case'));
  });

  it('is another for the same number of another office', () => {
    expect(caseRefOf('118', 'org:a', context)).not.toBe(caseRefOf('118', 'org:b', context));
  });
});

describe('a number that an office typed', () => {
  const referred = (who: typeof court, to: string) => {
    const story = new Story(pathway, settings).command(openPerson, who, {}, named);
    story.command(draftReferral, who, {}, { programmeCode: 'DC', to, caseRef: typed });
    const it = { referralId: story.idOf('referral') };
    story.command(submitReferral, who, it).command(acceptReferral, officer, it);
    return { story, ...it };
  };

  it('of a court is shown to that court as a matter of the case, to no other, and is in no event', () => {
    const { story, referralId } = referred(court, 'court-diversion');
    const as = (who: typeof court) => seen(referralView, story.state, referralId, who);
    expect(as(court)).toMatchObject({ caseNumber: typed });
    expect(as(court)).not.toHaveProperty('ownReference');
    expect(as(actor('DCC', 'court-south'))).toBeUndefined();
    expect(as(officer)).not.toHaveProperty('caseNumber');
    expect(JSON.stringify(as(officer))).not.toContain('0114801');
    const { caseRef } = story.state.referrals[referralId] ?? {};
    const data = story.last.published.map((one) => one.data);
    expect(data).toContainEqual(expect.objectContaining({ caseRef }));
    expect(JSON.stringify(data)).not.toContain('0114801');
  });

  it('of another office is its own reference', () => {
    const { story, referralId } = referred(ngo, 'aftercare');
    expect(seen(referralView, story.state, referralId, ngo)).toMatchObject({ ownReference: typed });
    expect(seen(referralView, story.state, referralId, officer)).not.toHaveProperty('ownReference');
  });
});
