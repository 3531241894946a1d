import { actor, id, Story } from '@throughcare/testing';
import { prison, settings } from '../../../test/inRecords.ts';
import { giveConsent } from '../../commands/consent/giveConsent.ts';
import { requestConsent } from '../../commands/consent/requestConsent.ts';
import { openPerson } from '../../commands/person/openPerson.ts';
import { onOfferAccepted } from '../../reactions/onOfferAccepted.ts';
import { pathway } from '../document.ts';
import { consentState } from './state.ts';

const named = { givenName: 'Aigul', familyName: 'Sample', dateOfBirth: null };
const accepted = { offerId: id('offer'), partnerOrg: 'ngo-a', round: 1 };
const sharing = { recipients: ['ngo-a'], scopes: ['IDENTITY'], purpose: 'AFTERCARE' };
const aPerson = () =>
  new Story(pathway, settings)
    .command(openPerson, prison, {}, named)
    .heard(onOfferAccepted, accepted);
const asked = (story: ReturnType<typeof aPerson>, body: object = {}) => {
  story.command(requestConsent, prison, {}, { ...sharing, ...body });
  return { consentId: story.idOf('consent') };
};
const signed = { method: 'SIGNED' };
const provisional = { ...signed, witness: 'W', checked: { by: 'DOCUMENT', ...named } };
const states = (story: ReturnType<typeof aPerson>, ...all: { consentId: string }[]) =>
  all.map(({ consentId }) => {
    const consent = story.state.consents[consentId];
    return consent && consentState(consent);
  });

describe('a consent that its own recipient took down', () => {
  it('says how it was checked that it is the person, and counts only where it is', () => {
    const story = aPerson();
    const it = asked(story);
    const { checked, ...unchecked } = provisional;
    const gives = (body: object) =>
      story.command(giveConsent, actor('NGOC', 'ngo-a'), it, body).last.refusal?.code;
    expect(gives(unchecked)).toBe('check-missing');
    expect(gives({ ...unchecked, checked: { ...checked, familyName: 'Another' } })).toBe(
      'identity-not-confirmed',
    );
    expect(states(story, it)).toEqual(['REQUESTED']);
    expect(gives(provisional)).toBeUndefined();
    expect(states(story, it)).toEqual(['GIVEN']);
  });

  it('takes the place of nothing that lasts until somebody else has confirmed it', () => {
    const story = aPerson();
    const lasts = asked(story);
    story.command(giveConsent, prison, lasts, signed).at('2026-01-06T09:00:00.000Z');
    const again = asked(story);
    story.command(giveConsent, actor('NGOC', 'ngo-a'), again, provisional);
    expect(states(story, lasts, again)).toEqual(['GIVEN', 'GIVEN']);
    story.at('2026-01-07T09:00:00.000Z').command(giveConsent, prison, again, signed);
    expect(states(story, lasts, again)).toEqual(['SUPERSEDED', 'GIVEN']);
  });

  it('answers a request that it covers, of which nobody is told, and no wider one', () => {
    const story = aPerson();
    const narrow = asked(story);
    const wide = asked(story, { scopes: ['IDENTITY', 'SUBSTITUTION'] });
    story.at('2026-01-06T09:00:00.000Z');
    const given = asked(story);
    story.command(giveConsent, actor('NGOC', 'ngo-a'), given, provisional);
    expect(states(story, narrow, wide, given)).toEqual(['SUPERSEDED', 'REQUESTED', 'GIVEN']);
    expect(story.last.published.map(({ data }) => data)).not.toContainEqual(narrow);
  });
});
