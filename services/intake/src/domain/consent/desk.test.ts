import {
  addDays,
  aftercareEventTypes,
  instant,
  prisonProgramEventTypes,
} from '@throughcare/contracts';
import { entriesOf } from '@throughcare/record';
import { actor, id } from '@throughcare/testing';
import { self } from '../../../test/aRecord.ts';
import {
  consentTo,
  hear,
  intakeRecords,
  make,
  officer,
  prison,
  seen,
} from '../../../test/inRecords.ts';
import { issueClaimCode } from '../../commands/claimCode/issueClaimCode.ts';
import { giveConsent } from '../../commands/consent/giveConsent.ts';
import { refuseConsent } from '../../commands/consent/refuseConsent.ts';
import { requestConsent } from '../../commands/consent/requestConsent.ts';
import { takeConsentInPresence } from '../../commands/consent/takeConsentInPresence.ts';
import { reportDeath } from '../../commands/death/reportDeath.ts';
import { retractDeath } from '../../commands/death/retractDeath.ts';
import { recordGuardian } from '../../commands/guardian/recordGuardian.ts';
import { openPerson } from '../../commands/person/openPerson.ts';
import { IntakeSettings } from '../../settings.ts';
import { duties } from '../lists.ts';
import { consentRequestView } from './requestView.ts';
import { consentState } from './state.ts';

const harbour = actor('NGOC', 'ngo-harbour');
const named = { givenName: 'Aigul', familyName: 'Sample', dateOfBirth: '1990-04-02' };
const sharing = { recipients: ['ngo-harbour'], scopes: ['IDENTITY'], purpose: 'AFTERCARE' };
const present = {
  ...sharing,
  checked: { by: 'DOCUMENT', ...named },
  witness: 'A. Sample',
  witnessRole: 'PEER',
};
const aPerson = (who: object = named) => {
  const records = intakeRecords();
  records.command(openPerson, self, officer, who);
  return records;
};
type Records = ReturnType<typeof aPerson>;
const inside = (records: Records) =>
  hear(records, self, prisonProgramEventTypes.prisonerReceived, {
    prisonId: prison.org,
    receivedAt: records.now,
  });
const accepted = (records: Records) =>
  hear(records, self, aftercareEventTypes.offerAccepted, {
    offerId: id('offer'),
    partnerOrg: 'ngo-harbour',
  });
const ask = (records: Records, who = officer) =>
  make(records, self, 'consents', requestConsent, who, sharing);
const desks = (records: Records) =>
  entriesOf(duties(records.state(self), IntakeSettings.parse({})))
    .filter(({ name }) => name === 'consent-request')
    .map(({ key }) => key);
const take = (records: Records, body: object = {}, who = harbour) =>
  records.command(takeConsentInPresence, self, who, { ...present, ...body })?.code ?? 'taken';
const states = (records: Records) => Object.values(records.state(self).consents).map(consentState);

describe('a request for consent', () => {
  it('is on the list of the intake office while nobody has the person', () => {
    const records = aPerson();
    const consentId = ask(records);
    expect(desks(records)).toEqual(['-']);
    expect(seen(consentRequestView, records.state(self), consentId, officer)).toMatchObject({
      next: 'FIND_PERSON',
      recipients: ['ngo-harbour'],
      askBy: records.state(self).consents[consentId]?.answerBy,
    });
  });

  it('is on the list of the partner that holds the case, and of the prison while it holds the person', () => {
    const records = aPerson();
    const consentId = ask(records);
    accepted(records);
    expect(desks(records)).toEqual(['ngo-harbour']);
    const row = (who: typeof harbour) =>
      seen(consentRequestView, records.state(self), consentId, who);
    expect(row(harbour)).toMatchObject({ next: 'TAKE_IN_PRESENCE' });
    expect(row(actor('NGOC', 'ngo-other'))).toBeUndefined();
    inside(records);
    expect(desks(records)).toEqual([prison.org]);
    expect(row(prison)).toMatchObject({ next: 'ASK_PERSON' });
    expect(row(actor('PCM', 'prison-z'))).toBeUndefined();
  });

  it('is on no list once it was given, or while a death is reported', () => {
    const records = aPerson();
    inside(records);
    consentTo(records, self, 'ngo-harbour');
    expect(desks(records)).toEqual([]);
    ask(records);
    records.command(reportDeath, self, prison, {});
    expect(desks(records)).toEqual([]);
  });

  it('of somebody under 18 waits for a guardian to be recorded, then for them', () => {
    const records = aPerson({ ...named, dateOfBirth: '2012-04-02' });
    inside(records);
    const consentId = ask(records);
    const next = () => seen(consentRequestView, records.state(self), consentId, prison)?.next;
    expect(next()).toBe('RECORD_GUARDIAN');
    const authority = { kind: 'AUTHORITY', name: null, org: 'youth-office' };
    expect(records.command(recordGuardian, self, prison, authority)).toBeNull();
    expect(next()).toBe('ASK_GUARDIAN');
  });
});

describe('the coordinator of the area', () => {
  const city = actor('COORD', 'city');
  /** Three working days after a request on a Monday. */
  const itsDay = instant('2026-01-08T23:59:59.999Z');
  const later = (records: Records, moment = addDays(itsDay, 1)) => {
    records.now = moment;
    records.change(self, () => []);
  };
  const theirs = (records: Records) =>
    entriesOf(duties(records.state(self), IntakeSettings.parse({}))).filter(
      ({ name }) => name === 'consents-not-asked',
    ).length;
  const row = (records: Records, consentId: string) =>
    seen(consentRequestView, records.state(self), consentId, city);
  const out = (records: Records) =>
    hear(records, self, prisonProgramEventTypes.prisonerReleased, {
      prisonId: prison.org,
      releasedAt: records.now,
    });

  it('has a request whose day has passed, beside the desk that let it lie, and not before', () => {
    const records = aPerson();
    inside(records);
    const consentId = ask(records);
    expect([theirs(records), row(records, consentId)]).toEqual([0, undefined]);
    later(records);
    expect([theirs(records), desks(records)]).toEqual([1, [prison.org]]);
    expect(row(records, consentId)).toMatchObject({
      coordinators: 'UNANSWERED',
      desk: prison.org,
      next: 'ASK_PERSON',
    });
    records.command(refuseConsent, self, prison, {}, { consentId });
    expect([theirs(records), row(records, consentId)]).toEqual([0, undefined]);
  });

  it('has one whose person is out and with nobody, at once, until somebody takes them on', () => {
    const records = aPerson();
    inside(records);
    const consentId = ask(records);
    out(records);
    expect([theirs(records), desks(records)]).toEqual([1, ['-']]);
    expect(row(records, consentId)).toMatchObject({ coordinators: 'RELEASED', desk: null });
    accepted(records);
    expect([theirs(records), desks(records)]).toEqual([0, ['ngo-harbour']]);
  });

  it('has none of somebody whose death is reported, and again once that was a mistake', () => {
    const records = aPerson();
    ask(records);
    records.command(reportDeath, self, officer, {});
    later(records);
    expect(theirs(records)).toBe(0);
    const [reportId = ''] = Object.keys(records.state(self).deaths);
    records.command(retractDeath, self, officer, {}, { reportId });
    expect(theirs(records)).toBe(1);
  });

  it('has none that a recipient took down for itself: it ends by itself', () => {
    const records = aPerson();
    accepted(records);
    ask(records);
    expect(take(records)).toBe('taken');
    later(records, addDays(records.now, 2));
    expect(theirs(records)).toBe(0);
  });

  it('takes down what the person says with a witness and a check, and only what nobody else asked for', () => {
    const records = aPerson();
    const consentId = ask(records);
    const give = (more: object = {}) =>
      records.command(giveConsent, self, city, { method: 'SIGNED', ...more }, { consentId })
        ?.code ?? 'given';
    expect(give()).toBe('not-found');
    later(records);
    expect(give()).toBe('witness-missing');
    expect(give({ witness: 'A. Sample' })).toBe('check-missing');
    const checked = { by: 'DOCUMENT', ...named };
    const wrong = { ...checked, familyName: 'Another' };
    expect(give({ witness: 'A. Sample', checked: wrong })).toBe('identity-not-confirmed');
    expect(give({ witness: 'A. Sample', checked })).toBe('given');
    expect([theirs(records), states(records)]).toEqual([0, ['GIVEN']]);
  });

  it('has one that a rule asked for as well: it has a day too', () => {
    const records = aPerson();
    hear(records, self, aftercareEventTypes.placeConfirmed, {
      providerOrg: 'clinic',
      identityBy: 'CONSENT',
    });
    expect(desks(records)).toHaveLength(1);
    later(records);
    expect(theirs(records)).toBe(1);
  });
});

describe('a consent in the presence of a partner', () => {
  it('is taken by the one that has the case, with a document that agrees, and is confirmed by somebody else', () => {
    const records = aPerson();
    expect(take(records)).toBe('not-found');
    accepted(records);
    ask(records);
    for (const wrong of [{ familyName: 'Another' }, { dateOfBirth: '1990-04-03' }])
      expect(take(records, { checked: { by: 'DOCUMENT', ...named, ...wrong } })).toBe(
        'identity-not-confirmed',
      );
    expect(take(records, { recipients: ['ngo-other'] })).toBe('not-for-others');
    expect(take(records, {}, actor('NGOC', 'ngo-other'))).toBe('not-found');
    expect(take(records)).toBe('taken');
    // It answers the request; nobody confirms what is in their own favour.
    expect(states(records)).toEqual(['SUPERSEDED', 'GIVEN']);
    expect(desks(records)).toEqual(['-']);
  });

  it('lasts where the person brought their code, which is worth nothing afterwards', () => {
    const records = aPerson();
    accepted(records);
    inside(records);
    const wrong = { by: 'CLAIM_CODE', code: '0000-0000-0000' };
    expect(take(records, { checked: wrong })).toBe('identity-not-confirmed');
    records.command(issueClaimCode, self, prison, {});
    const [code] = Object.values(records.state(self).claimCodes);
    expect(code?.redeemed).toBeNull();
  });

  it('of a minor needs the guardian', () => {
    const minor = { ...named, dateOfBirth: '2012-04-02' };
    const records = aPerson(minor);
    accepted(records);
    const checked = { by: 'DOCUMENT', ...minor };
    expect(take(records, { checked })).toBe('guardian-needed');
    const mother = {
      kind: 'PARENT',
      name: { givenName: 'Bermet', familyName: 'Sample' },
      org: null,
      contactRoutes: [],
    };
    records.command(recordGuardian, self, officer, mother);
    const [guardianId = ''] = Object.keys(records.state(self).guardians);
    expect(take(records, { checked, guardianId: id('nobody') })).toBe('guardian-unknown');
    expect(take(records, { checked, guardianId })).toBe('taken');
  });
});
