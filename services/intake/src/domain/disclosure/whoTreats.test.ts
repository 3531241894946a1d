import {
  aftercareEventTypes as aftercare,
  courtDiversionEventTypes as court,
  prisonProgramEventTypes as prison,
} from '@throughcare/contracts';
import { type Actor, isRelated } from '@throughcare/record';
import { actor, id, ref } from '@throughcare/testing';
import { hear, intakeRecords, officer, seen } from '../../../test/inRecords.ts';
import { giveConsent } from '../../commands/consent/giveConsent.ts';
import { refuseConsent } from '../../commands/consent/refuseConsent.ts';
import { openPerson } from '../../commands/person/openPerson.ts';
import { getIdentity } from '../../queries/getIdentity.ts';
import { consentState } from '../consent/state.ts';
import { identityView } from './view.ts';

const one = ref('person');
const [orderId, referralId, ostId] = [id('order'), id('referral'), id('ost')];
const clinic = actor('PROV', 'clinic-a');
const other = actor('PROV', 'clinic-b');
const prescriber = actor('PRESCRIBER', 'surgery');

function aPerson() {
  const records = intakeRecords();
  const named = { givenName: 'Aigul', familyName: 'Sample', dateOfBirth: '1990-05-01' };
  records.command(openPerson, one, officer, named);
  const tell = (to: Parameters<typeof hear>[2], data: object) => hear(records, one, to, data);
  const known = (who: Actor) => {
    const state = records.state(one);
    const asking = {
      actor: who,
      now: records.now,
      organisation: null,
      hash: (text: string) => text,
    };
    const theirs = isRelated(getIdentity.by, state, { ...asking, params: { pathwayRef: one } });
    return theirs ? seen(identityView, state, one, who) : undefined;
  };
  const episodeOf = (providerOrg: string) => ({
    episodeId: id(`episode at ${providerOrg}`),
    providerOrg,
  });
  const place = (providerOrg: string) => ({ orderId, ...episodeOf(providerOrg) });
  return {
    records,
    tell,
    known,
    confirmed: (org: string, identityBy = 'ORDER') =>
      tell(aftercare.placeConfirmed, { ...place(org), identityBy }),
    closed: (org: string) => tell(aftercare.placeClosed, place(org)),
    reopened: (org: string) => tell(aftercare.placeReopened, place(org)),
    begun: (org: string) => tell(aftercare.treatmentStartConfirmed, place(org)),
    issued: (treatmentDirectorOrg: string | null = 'clinic-a') =>
      tell(court.orderIssued, { orderId, referralId, treatmentDirectorOrg }),
    goesOn: (org: string) => tell(aftercare.voluntaryCareBegun, episodeOf(org)),
    consents: () => Object.values(records.state(one).consents),
  };
}

describe('the provider under an order', () => {
  it('knows who comes once the order is issued and names it, and is told on which ground', () => {
    const { known, confirmed, issued } = aPerson();
    confirmed('clinic-a');
    expect(known(clinic)).toBeUndefined();
    issued();
    expect(known(clinic)).toMatchObject({
      identity: { familyName: 'Sample', dateOfBirth: '1990-05-01' },
      contact: { routes: [] },
      ground: 'ORDER',
      consentId: null,
      notice: expect.stringContaining('may not be passed on'),
    });
    for (const who of [other, actor('NGOC', 'clinic-a'), actor('PEER', 'clinic-a')])
      expect(known(who)).toBeUndefined();
  });

  it('hears the place and the order in any order, and an order that names nobody is for who has the place', () => {
    const { known, confirmed, issued } = aPerson();
    issued(null);
    expect(known(clinic)).toBeUndefined();
    confirmed('clinic-a');
    expect(known(clinic)?.ground).toBe('ORDER');
  });

  it('knows by its word to the court, asked for there or brought by a file, and no other does', () => {
    for (const requestId of [id('request'), null]) {
      const { known, issued, tell } = aPerson();
      const place = { orderId, requestId, providerOrg: 'clinic-a', heldUntil: null };
      tell(court.placeConfirmedInWriting, place);
      expect(known(clinic)).toBeUndefined();
      issued(null);
      expect([known(clinic)?.ground, known(other)]).toEqual(['ORDER', undefined]);
      tell(court.orderVaried, { orderId, treatmentDirectorOrg: 'clinic-b' });
      expect(known(clinic)).toBeUndefined();
    }
  });

  it('does not know by having been asked, by a place that another is named for, or once it takes the place back', () => {
    const { known, confirmed, issued, tell } = aPerson();
    issued('clinic-b');
    expect(known(other)).toBeUndefined();
    confirmed('clinic-a');
    expect(known(clinic)).toBeUndefined();
    confirmed('clinic-b');
    expect(known(other)?.ground).toBe('ORDER');
    const refused = { orderId, episodeId: id('episode at clinic-b'), providerOrg: 'clinic-b' };
    tell(aftercare.placeRefused, refused);
    expect(known(other)).toBeUndefined();
  });

  it('knows until the order moves to another, and again where that one has no place after all', () => {
    const { known, confirmed, closed, reopened, issued, begun, tell } = aPerson();
    confirmed('clinic-a');
    issued();
    begun('clinic-a');
    tell(court.orderVaried, { orderId, treatmentDirectorOrg: 'clinic-b' });
    expect([known(clinic)?.ground, known(other)]).toEqual(['ORDER', undefined]);
    confirmed('clinic-b');
    closed('clinic-a');
    expect([known(clinic), known(other)?.ground]).toEqual([undefined, 'ORDER']);
    closed('clinic-b');
    reopened('clinic-a');
    expect([known(clinic)?.ground, known(other)]).toEqual(['ORDER', undefined]);
  });

  it.each([
    ['completed', court.orderCompleted],
    ['revoked', court.orderRevoked],
    ['ended', court.orderEnded],
  ] as const)('knows no more when the order is %s', (_how, event) => {
    const { known, confirmed, issued, tell } = aPerson();
    confirmed('clinic-a');
    issued();
    tell(event, { orderId });
    expect(known(clinic)).toBeUndefined();
  });

  it('knows again where what closed the order does not stand, until it is closed anew', () => {
    const { known, confirmed, issued, tell } = aPerson();
    confirmed('clinic-a');
    issued();
    tell(court.orderRevoked, { orderId });
    tell(court.orderResumed, { orderId, cause: 'SUSPENSION_LIFTED' });
    expect(known(clinic)).toBeUndefined();
    tell(court.orderResumed, { orderId, cause: 'REVOCATION_SET_ASIDE' });
    expect(known(clinic)?.ground).toBe('ORDER');
    tell(court.orderCompleted, { orderId });
    expect(known(clinic)).toBeUndefined();
  });

  it('knows nothing of somebody who has died', () => {
    const { known, confirmed, issued, tell } = aPerson();
    confirmed('clinic-a');
    issued();
    tell(prison.prisonerDied, {});
    expect(known(clinic)).toBeUndefined();
  });
});

describe('the person’s word', () => {
  it('is asked for at once where the provider says so, and before an order it is the only ground', () => {
    const { known, confirmed, records, consents } = aPerson();
    confirmed('clinic-a', 'CONSENT');
    const [asked] = consents();
    expect(asked).toMatchObject({
      recipients: ['clinic-a'],
      scopes: ['IDENTITY', 'CONTACT_ROUTE'],
    });
    expect(known(clinic)).toBeUndefined();
    const consentId = asked?.consentId ?? '';
    records.command(giveConsent, one, officer, { method: 'SIGNED' }, { consentId });
    expect(known(clinic)).toMatchObject({ ground: 'CONSENT', consentId });
    expect(consents()).toHaveLength(1);
  });

  it('that says no is not asked for again, and the order stands on its own', () => {
    const { known, confirmed, issued, records, consents } = aPerson();
    confirmed('clinic-a', 'CONSENT');
    const consentId = consents()[0]?.consentId ?? '';
    records.command(refuseConsent, one, officer, {}, { consentId });
    expect(consents().map(consentState)).toEqual(['REFUSED']);
    expect(known(clinic)).toBeUndefined();
    issued();
    expect(known(clinic)?.ground).toBe('ORDER');
  });

  it('is asked for when treatment goes on after the mandate, and is its only ground', () => {
    const { known, confirmed, issued, closed, goesOn, records, consents, tell } = aPerson();
    confirmed('clinic-a');
    issued();
    expect(consents()).toEqual([]);
    tell(court.orderCompleted, { orderId });
    closed('clinic-a');
    goesOn('clinic-a');
    expect(known(clinic)).toBeUndefined();
    const consentId = consents()[0]?.consentId ?? '';
    records.command(giveConsent, one, officer, { method: 'SIGNED' }, { consentId });
    expect(known(clinic)?.ground).toBe('CONSENT');
    tell(aftercare.voluntaryCareEnded, {
      episodeId: id('episode at clinic-a'),
      providerOrg: 'clinic-a',
    });
    expect(known(clinic)).toBeUndefined();
  });
});

describe('a prescriber', () => {
  const named = (records: ReturnType<typeof aPerson>['records'], byConsent: boolean) =>
    records.change(one, () => [
      {
        type: 'prescriber-heard',
        prescriber: { ostId, prescriberOrg: 'surgery', byConsent, at: records.now },
      },
    ]);

  it('named on a law that the prison recorded knows whom, and no other prescriber does', () => {
    const { known, records } = aPerson();
    expect(known(prescriber)).toBeUndefined();
    named(records, false);
    expect(known(prescriber)).toMatchObject({
      identity: { familyName: 'Sample' },
      contact: { routes: [] },
      ground: 'LEGAL_BASIS',
    });
    expect(known(actor('PRESCRIBER', 'elsewhere'))).toBeUndefined();
  });

  it('named by consent knows what a consent in force covers, and nothing without one', () => {
    const { known, records, consents } = aPerson();
    named(records, true);
    expect(known(prescriber)).toBeUndefined();
    records.change(one, (_state, context) => [
      {
        type: 'consent-recorded',
        consent: {
          consentId: id('consent'),
          recipients: ['surgery'],
          scopes: ['IDENTITY', 'SUBSTITUTION'],
          purpose: 'CONTINUITY_OF_CARE',
          expiresAt: null,
          provisionalUntil: null,
          method: 'SIGNED',
          witness: null,
          legalBasis: null,
          checkedBy: null,
          witnessRole: null,
          guardianId: null,
          answerBy: null,
          unansweredAt: null,
          claimCodeId: null,
          steps: [{ to: 'GIVEN', done: { ...context.step(), attested: false } }],
        },
      },
    ]);
    expect(consents()).toHaveLength(1);
    expect(known(prescriber)).toMatchObject({ ground: 'CONSENT' });
    expect(known(prescriber)).not.toHaveProperty('contact');
  });
});
