import { actor, id, Story } from '@throughcare/testing';
import { giveConsent } from '../../commands/consent/giveConsent.ts';
import { recordLegalBasis } from '../../commands/consent/recordLegalBasis.ts';
import { requestConsent } from '../../commands/consent/requestConsent.ts';
import { openPerson } from '../../commands/person/openPerson.ts';
import { onOfferAccepted } from '../../reactions/onOfferAccepted.ts';
import { IntakeSettings } from '../../settings.ts';
import { pathway } from '../document.ts';
import { identityView } from './view.ts';

const prison = actor('PCM', 'prison-a');
const [ngo, other] = ['ngo-harbour', 'ngo-other'];
const named = { givenName: 'Aigul', familyName: 'Sample', dateOfBirth: '1990-05-01' };
const sharing = { recipients: [ngo, other], scopes: ['IDENTITY'], purpose: 'AFTERCARE' };

const accepted = () =>
  new Story(pathway, IntakeSettings.parse({}))
    .command(openPerson, prison, {}, named)
    .heard(onOfferAccepted, { offerId: id('offer'), partnerOrg: ngo, round: 1 });
type Person = ReturnType<typeof accepted>;
const told = (story: Person) => story.shows(identityView, story.state.ref, actor('NGOW', ngo));

describe('what is told on consent', () => {
  it('comes with a copy of it, as far as it concerns this partner, and with the words of the law', () => {
    const story = accepted().command(requestConsent, prison, {}, sharing);
    const consentId = story.idOf('consent');
    story.command(giveConsent, prison, { consentId }, { method: 'SIGNED' });
    expect(told(story)?.consent).toEqual({
      consentId,
      recipient: ngo,
      scopes: ['IDENTITY'],
      purpose: 'AFTERCARE',
      method: 'SIGNED',
      takenBy: prison.org,
      givenAt: story.now,
      endsAt: story.state.consents[consentId]?.expiresAt ?? null,
      withdrawable: true,
    });
    expect(told(story)?.notice).toContain('42 CFR part 2');
    expect(JSON.stringify(told(story))).not.toContain(other);
  });

  it('has no copy where a law stands for consent, and the words all the same', () => {
    const basis = { ...sharing, legalBasis: 'VITAL_INTEREST' };
    const story = accepted().command(recordLegalBasis, actor('INTAKE'), {}, basis);
    expect(told(story)).toMatchObject({ ground: 'LEGAL_BASIS', consent: null });
    expect(told(story)?.notice).toContain('may not be passed on');
  });
});
