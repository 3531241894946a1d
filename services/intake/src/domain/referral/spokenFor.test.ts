import { actor, Story } from '@throughcare/testing';
import { court, officer, settings } from '../../../test/inRecords.ts';
import { findOrOpenPersonByIdentifier } from '../../commands/person/findOrOpenPersonByIdentifier.ts';
import { acceptReferral } from '../../commands/referral/acceptReferral.ts';
import { draftReferral } from '../../commands/referral/draftReferral.ts';
import { routeReferral } from '../../commands/referral/routeReferral.ts';
import { submitReferral } from '../../commands/referral/submitReferral.ts';
import { pathway } from '../document.ts';

const file = actor('IMPORT', 'file-north');
const attested = { basis: 'ATTESTED' } as const;
const asked = { programmeCode: 'DC', to: 'court-diversion', source: 'COURT', ...attested } as const;
const aPerson = () =>
  new Story(pathway, settings)
    .registered({
      id: file.org,
      kind: 'OPERATOR',
      areas: [],
      timeZone: 'UTC',
      speaksFor: [court.org],
      screensIn: [],
    })
    .command(findOrOpenPersonByIdentifier, file, {}, { issuer: 'N', type: 'N', value: '1' });

/** By the court that is named, what becomes of a file's word; null where it is taken. */
const named = [
  { name: null, code: undefined },
  { name: court.org, code: undefined },
  { name: file.org, code: undefined },
  { name: 'court-south', code: 'not-spoken-for' },
] as const;

describe.each(named)('a file of the court in the north that names $name', ({ name, code }) => {
  const refusal = code && { code, field: '/court' };

  it('when it drafts a referral', () => {
    const story = aPerson().command(draftReferral, file, {}, { ...asked, court: name });
    expect(story.last.refusal).toEqual(refusal ? expect.objectContaining(refusal) : null);
  });

  it('when it says where a referral goes', () => {
    const story = aPerson().command(draftReferral, file, {}, { ...asked, to: null });
    const it = { referralId: story.idOf('referral') };
    story.command(submitReferral, file, it, attested);
    story.command(acceptReferral, file, it, attested);
    story.command(routeReferral, file, it, { to: 'court-diversion', court: name, ...attested });
    expect(story.last.refusal).toEqual(refusal ? expect.objectContaining(refusal) : null);
  });
});

it('an office names any court', () => {
  const { basis: _basis, ...body } = asked;
  const story = aPerson().command(draftReferral, officer, {}, { ...body, court: 'court-south' });
  expect(story.last.refusal).toBeNull();
});
