import { actor, Story } from '@throughcare/testing';
import { officer, settings } from '../../../test/inRecords.ts';
import { findOrOpenPersonByIdentifier } from '../../commands/person/findOrOpenPersonByIdentifier.ts';
import { openPerson } from '../../commands/person/openPerson.ts';
import { draftReferral } from '../../commands/referral/draftReferral.ts';
import { pathway } from '../document.ts';
import { programmes } from './programmes.ts';

const named = { givenName: 'Aigul', familyName: 'Sample', dateOfBirth: null };

it('each programme has a code of its own, a name and a service', () => {
  const codes = programmes.map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes).toEqual(expect.arrayContaining(['DC', 'ATLANTIS', 'SUPPORT']));
  for (const { name, to } of programmes) {
    expect(name.length).toBeGreaterThan(3);
    expect(to).not.toBe('intake');
  }
});

it('a code that is none is refused with its field and what is allowed', () => {
  const story = new Story(pathway, settings).command(openPerson, officer, {}, named);
  const asked = { programmeCode: 'DRUGCOURT', source: 'NGO' };
  story.command(draftReferral, officer, {}, asked);
  expect(story.last.refusal).toMatchObject({
    code: 'unknown-programme',
    field: '/programmeCode',
    detail: expect.stringContaining('ATLANTIS'),
  });
  expect(story.state.referrals).toEqual({});
});

it('a file’s code is kept as it is', () => {
  const file = actor('IMPORT', 'roster');
  const number = { issuer: 'CC', type: 'BOOK', value: '1' };
  const story = new Story(pathway, settings).command(
    findOrOpenPersonByIdentifier,
    file,
    {},
    number,
  );
  const asked = { programmeCode: 'XQ9', source: 'COURT', basis: 'ATTESTED' };
  story.command(draftReferral, file, {}, asked);
  expect(Object.values(story.state.referrals)).toMatchObject([{ programmeCode: 'XQ9' }]);
});
