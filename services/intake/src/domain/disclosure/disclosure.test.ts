import { type Actor, isRelated, shown } from '@throughcare/record';
import { actor, id, Story } from '@throughcare/testing';
import fc from 'fast-check';
import { recordAgreement } from '../../commands/agreement/recordAgreement.ts';
import { giveConsent } from '../../commands/consent/giveConsent.ts';
import { recordLegalBasis } from '../../commands/consent/recordLegalBasis.ts';
import { refuseConsent } from '../../commands/consent/refuseConsent.ts';
import { requestConsent } from '../../commands/consent/requestConsent.ts';
import { withdrawConsent } from '../../commands/consent/withdrawConsent.ts';
import { openPerson } from '../../commands/person/openPerson.ts';
import { acceptReferral } from '../../commands/referral/acceptReferral.ts';
import { draftReferral } from '../../commands/referral/draftReferral.ts';
import { submitReferral } from '../../commands/referral/submitReferral.ts';
import { getIdentity } from '../../queries/getIdentity.ts';
import { onCaseDischarged } from '../../reactions/onCaseDischarged.ts';
import { onCaseReentered } from '../../reactions/onCaseReentered.ts';
import { onCaseWorkerAssigned } from '../../reactions/onCaseWorkerAssigned.ts';
import { onCaseWorkerReleased } from '../../reactions/onCaseWorkerReleased.ts';
import { onOfferAccepted } from '../../reactions/onOfferAccepted.ts';
import { onOfferHandedBack } from '../../reactions/onOfferHandedBack.ts';
import { onPrisonerDied } from '../../reactions/onPrisonerDied.ts';
import { IntakeSettings } from '../../settings.ts';
import { consentState } from '../consent/state.ts';
import { pathway } from '../document.ts';
import { holdsTheCase } from './disclosure.ts';
import { identityView } from './view.ts';

const officer = actor('INTAKE');
const prison = actor('PCM', 'prison-a');
const ngo = 'ngo-harbour';
const worker = actor('NGOW', ngo);
const coordinator = actor('NGOC', ngo);
const peer = actor('PEER', ngo);
const other = actor('NGOW', 'ngo-other');
const named = { givenName: 'Aigul', familyName: 'Sample', dateOfBirth: '1990-05-01' };
const sharing = { recipients: [ngo], scopes: ['IDENTITY', 'CONTACT_ROUTE'], purpose: 'AFTERCARE' };
const offer = { offerId: id('offer'), partnerOrg: ngo, round: 1 };
const theirCase = { caseId: id('case'), offerId: offer.offerId, partnerOrg: ngo };

const aPerson = () =>
  new Story(pathway, IntakeSettings.parse({})).command(openPerson, prison, {}, named);
type Person = ReturnType<typeof aPerson>;
/** What this caller is answered, or nothing where the question itself is not theirs. */
const known = ({ state, now }: Person, who: Actor) => {
  const asking = { actor: who, now, organisation: null, hash: (text: string) => text };
  const params = { pathwayRef: state.ref };
  const isTheirs = isRelated(getIdentity.by, state, { ...asking, params });
  return isTheirs ? shown(identityView, state, state.ref, asking) : undefined;
};
const asked = (story: Person, body: object = sharing) => {
  story.command(requestConsent, prison, {}, body);
  return { consentId: story.idOf('consent') };
};
const given = (story: Person, body: object = sharing) => {
  const it = asked(story, body);
  story.command(giveConsent, prison, it, { method: 'SIGNED' });
  return it;
};
const stateIn = (story: Person, { consentId }: { consentId: string }) => {
  const consent = story.state.consents[consentId];
  return consent && consentState(consent);
};
const types = (story: Person) =>
  story.last.published.map(
    ({ definition, audience }) =>
      `${definition.type.split('.').slice(3, -1).join('.')} ${audience}`,
  );

describe('who the person is', () => {
  it('is told to a partner that accepted and is named by consent, and to no one else', () => {
    const story = aPerson().heard(onOfferAccepted, offer);
    expect(known(story, worker)).toBeUndefined();
    const { consentId } = given(story);
    expect(known(story, worker)).toMatchObject({
      identity: { familyName: 'Sample' },
      contact: { routes: [] },
      ground: 'CONSENT',
      consentId,
      notice: expect.stringContaining('may not be passed on'),
    });
    expect(known(story, worker)?.notice).toContain('42 CFR part 2');
    expect(known(story, other)).toBeUndefined();
  });

  it('is not told for consent alone, before the partner accepted', () => {
    const story = aPerson();
    given(story);
    expect(known(story, worker)).toBeUndefined();
  });

  it('is not told to a peer worker, who learns how to reach the person while they work on the case', () => {
    const story = aPerson().heard(onOfferAccepted, offer);
    given(story);
    expect(known(story, peer)).toBeUndefined();
    const { account: worker } = peer;
    story.heard(onCaseWorkerAssigned, { ...theirCase, worker, role: 'PEER' });
    expect(known(story, peer)).toHaveProperty('contact');
    expect(known(story, peer)).not.toHaveProperty('identity');
    story.at('2026-01-06T09:00:00.000Z').heard(onCaseWorkerReleased, { ...theirCase, worker });
    expect(known(story, peer)).toBeUndefined();
  });

  it('is told as far as the scopes go', () => {
    const story = aPerson().heard(onOfferAccepted, offer);
    given(story, { ...sharing, scopes: ['CONTACT_ROUTE'] });
    expect(known(story, worker)).toHaveProperty('contact');
    expect(known(story, worker)).not.toHaveProperty('identity');
    const statusOnly = aPerson().heard(onOfferAccepted, offer);
    given(statusOnly, { ...sharing, scopes: ['STATUS'] });
    expect(known(statusOnly, worker)).toBeUndefined();
  });

  it('is told on a recorded legal basis, which is announced as such', () => {
    const story = aPerson().heard(onOfferAccepted, offer);
    story.command(recordLegalBasis, officer, {}, { ...sharing, legalBasis: 'VITAL_INTEREST' });
    expect(story.last.published[1]?.data).toMatchObject({ legalBasis: 'VITAL_INTEREST' });
    expect(known(story, worker)?.ground).toBe('LEGAL_BASIS');
  });

  it('is told no more once the offer is handed back, the case discharged, consent withdrawn, or the person dead', () => {
    const holding = () => {
      const story = aPerson().heard(onOfferAccepted, offer);
      return { story, consent: given(story) };
    };
    const back = holding().story.heard(onOfferHandedBack, { ...offer, reasonCode: 'NO_CAPACITY' });
    expect(known(back, worker)).toBeUndefined();
    const over = holding().story.at('2026-03-01T00:00:00.000Z');
    over.heard(onCaseDischarged, { ...theirCase, reason: 'COMPLETED' });
    expect(known(over, worker)).toBeUndefined();
    over.at('2026-04-01T00:00:00.000Z');
    over.heard(onCaseReentered, theirCase);
    expect(known(over, worker)).toBeDefined();
    const { story, consent } = holding();
    story.command(withdrawConsent, coordinator, consent);
    expect(types(story)).toEqual(['consent.withdrawn justice', 'consent.withdrawn care']);
    expect(known(story, worker)).toBeUndefined();
    const dead = holding().story.heard(onPrisonerDied, { occurredAt: '2026-01-05T08:00:00.000Z' });
    expect(known(dead, worker)).toBeUndefined();
  });

  it('leaves the case with its partner until the last consent that names it is withdrawn, and a later acceptance stands', () => {
    const story = aPerson().heard(onOfferAccepted, offer);
    const holds = () => holdsTheCase(story.state, ngo);
    const first = given(story);
    const second = given(story);
    story.at('2026-01-06T09:00:00.000Z').command(withdrawConsent, coordinator, first);
    expect(holds()).toBe(true);
    story.command(withdrawConsent, coordinator, second);
    expect(holds()).toBe(false);
    story.at('2026-01-07T09:00:00.000Z');
    story.heard(onOfferAccepted, { ...offer, offerId: id('second') });
    expect(holds()).toBe(true);
  });

  it('is told while another case of the same partner runs', () => {
    const story = aPerson().heard(onOfferAccepted, offer);
    given(story);
    story.heard(onOfferAccepted, { ...offer, offerId: id('second') });
    story.heard(onCaseDischarged, { ...theirCase, reason: 'COMPLETED' });
    expect(known(story, worker)).toBeDefined();
    story.heard(onCaseDischarged, {
      caseId: id('second case'),
      offerId: id('second'),
      partnerOrg: ngo,
      reason: 'COMPLETED',
    });
    expect(known(story, worker)).toBeUndefined();
  });

  it('ends the same whether the acceptance, the hand-back or the consent comes first', () => {
    const steps: Record<string, (story: Person) => unknown> = {
      accepted: (story) => story.heard(onOfferAccepted, offer),
      back: (story) => story.heard(onOfferHandedBack, { ...offer, reasonCode: 'NO_CAPACITY' }),
      consent: (story) => given(story),
    };
    fc.assert(
      fc.property(fc.shuffledSubarray(Object.keys(steps), { minLength: 3 }), (order) => {
        const story = aPerson();
        for (const step of order) steps[step]?.(story);
        const at = '2026-01-05T09:00:00.000Z';
        const { offerId } = offer;
        expect(story.state.offers).toEqual({
          [offerId]: {
            offerId,
            acceptedBy: ngo,
            acceptedAt: at,
            stayId: null,
            referralId: null,
          },
        });
        expect(story.state.offerEnds).toEqual({ [offerId]: { offerId, endedAt: at } });
        expect(known(story, worker)).toBeUndefined();
      }),
    );
  });

  it('D7: stays with whoever brought the person; is told to who comes later once intake accepts their referral, and what they knew agrees', () => {
    const story = aPerson();
    expect(known(story, prison)?.ground).toBe('AUTHOR');
    story.command(openPerson, actor('DCC', 'court-x'), {}, { ...named, familyName: 'Another' });
    expect(story.last.refusal).toBeNull();
    expect(known(story, actor('DCC', 'court-x'))).toBeUndefined();
    const southern = actor('DCC', 'court-y');
    story.command(openPerson, southern, {}, named);
    expect(known(story, southern)).toBeUndefined();
    story.command(draftReferral, southern, {}, { programmeCode: 'DC' });
    const it = { referralId: story.idOf('referral') };
    story.command(submitReferral, southern, it).command(acceptReferral, officer, it);
    expect(known(story, southern)?.ground).toBe('AUTHOR');
  });
});

describe('consent', () => {
  it('given is told to care with its recipients, scopes and end, and named as its own ground', () => {
    const story = aPerson();
    const { consentId } = given(story);
    expect(story.last.published.map(({ audience }) => audience)).toEqual(['justice', 'care']);
    expect(story.last.published[1]).toMatchObject({
      basis: 'CONSENT',
      consentId,
      data: { ...sharing, consentId, expiresAt: '2027-01-05T09:00:00.000Z' },
    });
  });

  it('given is a bare notice to justice, unless it is about following an order', () => {
    const story = aPerson();
    const { consentId } = given(story);
    expect(story.last.published[0]?.data).toEqual({
      consentId,
      recipients: [],
      scopes: [],
      purpose: null,
      legalBasis: null,
      expiresAt: null,
    });
    given(story, { ...sharing, purpose: 'ORDER_MONITORING' });
    expect(story.last.published[0]?.data).toMatchObject({
      recipients: [ngo],
      purpose: 'ORDER_MONITORING',
    });
  });

  it('refused is over, and told as such', () => {
    const story = aPerson();
    const it = asked(story);
    story.command(refuseConsent, prison, it);
    expect(types(story)).toEqual(['consent.refused care']);
    story.command(giveConsent, prison, it, { method: 'SIGNED' });
    expect(story.last.refusal?.code).toBe('consent-not-in-state');
  });

  it('expires by itself at its moment', () => {
    const story = aPerson();
    const it = asked(story);
    story.command(giveConsent, prison, it, {
      method: 'SIGNED',
      expiresAt: '2026-02-01T00:00:00.000Z',
    });
    expect(story.dueAt).toBe('2026-02-01T00:00:00.000Z');
    story.tick('2026-02-01T00:00:00.000Z');
    expect(stateIn(story, it)).toBe('EXPIRED');
    expect(types(story)).toEqual(['consent.expired justice', 'consent.expired care']);
  });

  it('given anew takes the place of the older, which ends after the new one is told', () => {
    const story = aPerson();
    const old = given(story);
    story.at('2026-01-06T09:00:00.000Z');
    const fresh = given(story, { ...sharing, scopes: ['CONTACT_ROUTE'] });
    expect([stateIn(story, old), stateIn(story, fresh)]).toEqual(['SUPERSEDED', 'GIVEN']);
    expect(types(story)).toEqual([
      'consent.given justice',
      'consent.given care',
      'consent.expired justice',
      'consent.expired care',
    ]);
  });

  it('is not a partner’s to ask for others', () => {
    const story = aPerson();
    story.heard(onOfferAccepted, offer);
    story.command(requestConsent, coordinator, {}, { ...sharing, recipients: ['ngo-other'] });
    expect(story.last.refusal?.code).toBe('not-for-others');
  });

  it('does not follow from agreeing to an order', () => {
    const story = aPerson().heard(onOfferAccepted, offer);
    story.command(openPerson, actor('DCC'), {}, named);
    story.command(
      recordAgreement,
      actor('DCC'),
      {},
      { referralId: id('r'), answer: 'AGREED', counselHeard: true },
    );
    expect(story.last.refusal?.code).toBe('unknown-referral');
    expect(known(story, worker)).toBeUndefined();
    expect(story.state.consents).toEqual({});
  });
});
