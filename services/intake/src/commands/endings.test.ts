import {
  courtDiversionEventTypes,
  type EventDefinition,
  prisonProgramEventTypes,
} from '@throughcare/contracts';
import type { Actor } from '@throughcare/record';
import { actor, endingsContract, id, Story } from '@throughcare/testing';
import { accountBound, court, officer, person, prison, screener } from '../../test/inRecords.ts';
import { pathway } from '../domain/document.ts';
import { organisation } from '../domain/organisation/document.ts';
import { reactions } from '../reactions/index.ts';
import { IntakeSettings } from '../settings.ts';
import { recordAgreement } from './agreement/recordAgreement.ts';
import { issueClaimCode } from './claimCode/issueClaimCode.ts';
import { giveConsent } from './consent/giveConsent.ts';
import { requestConsent } from './consent/requestConsent.ts';
import { reportDeath } from './death/reportDeath.ts';
import { recordGuardian } from './guardian/recordGuardian.ts';
import { commands } from './index.ts';
import { registerOrganisation } from './organisation/registerOrganisation.ts';
import { openPerson } from './person/openPerson.ts';
import { draftReferral } from './referral/draftReferral.ts';
import { submitReferral } from './referral/submitReferral.ts';
import { offerScreening } from './screening/offerScreening.ts';

const settings = IntakeSettings.parse({});
const self = person('themself');
const named = { givenName: 'Aigul', familyName: 'Sample', dateOfBirth: null };

/** Brought by a court, with an account, and held by a prison. */
const aPerson = () =>
  hears(
    new Story(pathway, settings)
      .command(openPerson, court, {}, named)
      .given(accountBound('themself')),
    prisonProgramEventTypes.prisonerReceived,
    { prisonId: prison.org },
  );
type Told = Story<
  Parameters<typeof pathway.evolve>[0],
  Parameters<typeof pathway.evolve>[1],
  IntakeSettings
>;

function hears(story: Told, to: EventDefinition, data: object): Told {
  const reaction = reactions.find((one) => one.to === to);
  if (!reaction) throw new Error(`intake does not hear ${to.type}`);
  return story.heard(reaction, { ...(to.example as object), ...data });
}

const referred = () => {
  const story = aPerson().command(
    draftReferral,
    court,
    {},
    { programmeCode: 'DC', to: 'court-diversion' },
  );
  return story.command(submitReferral, court, { referralId: story.idOf('referral') });
};
const first = (things: object) => Object.keys(things)[0] ?? '';
const referral = ({ state }: Told) => ({ referralId: first(state.referrals) });
const consent = ({ state }: Told) => ({ consentId: first(state.consents) });
const death = ({ state }: Told) => ({ reportId: first(state.deaths) });
const sharing = { recipients: ['ngo-harbour'], scopes: ['IDENTITY'], purpose: 'AFTERCARE' };
const asked = () => aPerson().command(requestConsent, prison, {}, sharing);
const given = () => {
  const story = asked();
  return story.command(giveConsent, prison, consent(story), { method: 'SIGNED' });
};
const reported = () => aPerson().command(reportDeath, prison, {});
const agreed = () => {
  const story = referred();
  const said = { ...referral(story), answer: 'AGREED', counselHeard: true };
  return story.command(recordAgreement, court, {}, said);
};
const orderId = id('order');
/** The court closed the candidate, and help outside any order is to be offered. */
const closed = () => {
  const story = referred();
  const candidate = { orderId, ...referral(story), voluntaryRoute: true };
  return hears(story, courtDiversionEventTypes.candidateClosed, candidate);
};
const privacy: Actor = actor('PRIVACY');

endingsContract(commands, {
  'withdraw-consent': { given, who: self, also: [officer, prison, privacy], params: consent },
  'refuse-consent': { given: asked, who: self, also: [officer, prison], params: consent },
  'end-guardian': {
    given: () =>
      aPerson().command(
        recordGuardian,
        prison,
        {},
        { kind: 'AUTHORITY', name: null, org: 'youth-office' },
      ),
    who: prison,
    also: [court, officer],
    params: ({ state }: Told) => ({ guardianId: first(state.guardians) }),
  },
  'withdraw-referral': {
    given: referred,
    who: self,
    also: [court, officer],
    params: referral,
    body: { reasonCode: 'NEE' },
    not: [{ reasonCode: 'MOV' }, 'referral-not-in-state'],
  },
  'reject-referral': {
    given: referred,
    who: officer,
    params: referral,
    body: { reasonCode: 'INELIGIBLE' },
    not: [{ reasonCode: 'OUT_OF_AREA' }, 'referral-not-in-state'],
  },
  'decline-screening': {
    given: () =>
      aPerson().command(offerScreening, screener, {}, { instrument: 'AUDIT_C', referralId: null }),
    who: self,
    also: [screener, officer],
    params: ({ state }: Told) => ({ screeningId: first(state.screenings) }),
  },
  'withdraw-agreement': {
    given: agreed,
    who: self,
    also: [court],
    params: ({ state }: Told) => ({ agreementId: first(state.agreements) }),
  },
  'report-death': { given: aPerson, who: court, also: [actor('JUDGE', court.org)] },
  'verify-death': { given: reported, who: court, also: [officer, prison], params: death },
  'retract-death': { given: reported, who: prison, also: [court, officer], params: death },
  'revoke-claim-code': {
    given: () => aPerson().command(issueClaimCode, prison, {}),
    who: prison,
    also: [officer],
    params: ({ state }: Told) => ({ claimCodeId: first(state.claimCodes) }),
  },
  // Whoever unbinds their own account has nothing to do with the record any more, and is answered so.
  'unbind-account': {
    given: aPerson,
    who: officer,
    also: [privacy],
    params: ({ state }: Told) => ({ bindingId: first(state.accounts) }),
  },
  'answer-voluntary-route': {
    given: closed,
    who: officer,
    params: () => ({ routeId: orderId }),
    body: { answer: 'DECLINED' },
    not: [{ answer: 'ACCEPTED' }, 'already-answered'],
  },
  'close-organisation': {
    given: () =>
      new Story(organisation, settings, 'court-city').command(
        registerOrganisation,
        actor('ADMIN'),
        {},
        { organisationId: 'court-city', kind: 'COURT', areas: ['IL-COOK'], timeZone: 'UTC' },
      ),
    who: actor('ADMIN'),
    also: [officer],
  },
});
