import {
  type Actor,
  type AnyCommand,
  type AnyQuery,
  isRelated,
  rolesIn,
} from '@throughcare/record';
import { id, organisationOf } from '@throughcare/testing';
import { callers, ids, names, orderId, self, state } from '../../test/aRecord.ts';
import { commands } from '../commands/index.ts';
import { queries } from '../queries/index.ts';

/** Who of all these may: those with a role that does, and a relation that holds. */
function related({ by }: AnyCommand | AnyQuery, params: Readonly<Record<string, string>>): string {
  const asking = (actor: Actor) => ({
    now: '2026-01-05T09:00:00.000Z',
    actor,
    organisation: organisationOf(actor.org, 'COURT'),
    hash: (text: string) => text,
    params,
  });
  return Object.entries(callers)
    .filter(([, who]) => rolesIn(by).some((role) => who.roles.includes(role)))
    .filter(([, who]) => isRelated(by, state, asking(who) as never))
    .map(([name]) => name)
    .join(' ');
}
const params = {
  pathwayRef: self,
  referralId: ids.ofCourt,
  screeningId: ids.screening,
  consentId: ids.consent,
  agreementId: ids.agreement,
  claimCodeId: ids.code,
  bindingId: ids.binding,
  reportId: ids.death,
  mismatchId: ids.mismatchId,
  orderId,
  itemId: id('item'),
};

/** Each command: who of all these may give it about this person. Written from the domain reference, 2 and 3.3. */
const mayGive: Readonly<Record<string, string>> = {
  'open-person':
    'officer court prosecutor counsel probation otherCourt otherCounsel otherProbation caseManager otherManager harbour otherNgo person otherPerson',
  'find-or-open-person-by-identifier': 'file otherFile',
  'resolve-person':
    'caseManager reception prisonTeam healthcare otherManager otherReception otherTeam otherHealthcare',
  'describe-person': 'officer court probation caseManager person',
  'add-identifier': 'officer file',
  'draft-referral': 'officer file court prosecutor counsel probation caseManager harbour person',
  'submit-referral': 'officer file court prosecutor counsel probation',
  'request-more-info': 'officer',
  'provide-info': 'officer court prosecutor counsel probation',
  'accept-referral': 'officer file',
  'reject-referral': 'officer file',
  'route-referral': 'officer file',
  'hold-referral': 'officer court prosecutor counsel probation',
  'resume-referral': 'officer court prosecutor counsel probation',
  'withdraw-referral': 'officer file court prosecutor counsel probation person',
  'answer-voluntary-route': 'officer person',
  'offer-screening': 'officer assessor otherAssessor screener otherScreener healthcare',
  'decline-screening': 'officer assessor otherAssessor screener otherScreener healthcare person',
  'begin-screening': 'assessor otherAssessor screener otherScreener',
  'complete-screening': 'assessor otherAssessor screener otherScreener',
  'amend-screening': 'screener',
  'attach-screening': 'officer assessor screener',
  'request-consent': 'officer file court probation caseManager reception healthcare harbour person',
  'give-consent': 'officer file court probation caseManager reception healthcare person',
  'refuse-consent': 'officer court probation caseManager reception healthcare person',
  'withdraw-consent': 'officer privacy court probation caseManager reception healthcare person',
  'take-consent-in-presence': '',
  'record-guardian': 'officer court probation caseManager healthcare harbour',
  'end-guardian': 'officer court probation caseManager healthcare',
  'record-legal-basis': 'officer privacy',
  'record-agreement': 'file court counsel person',
  'withdraw-agreement': 'court counsel person',
  'issue-claim-code': 'officer file court probation caseManager reception person',
  'revoke-claim-code': 'officer caseManager reception',
  'issue-account-code': 'officer court probation caseManager reception',
  'bind-account': 'person otherPerson',
  'unbind-account': 'officer privacy person',
  'redeem-claim-code': 'harbour harbourWorker peer otherNgo otherWorker',
  'report-death':
    'officer file court judge probation assessor caseManager reception prisonTeam healthcare harbour',
  'verify-death': 'officer court judge probation caseManager reception healthcare',
  'retract-death': 'officer court judge probation caseManager reception healthcare',
  'merge-person': 'officer privacy file',
  'unmerge-person': 'officer privacy',
  'settle-merge-review': 'officer privacy',
  'settle-mismatch': 'officer privacy',
  'settle-duplicate': 'officer privacy',
};

/** Each question: who may ask it about this person; of lists, who may ask at all. */
const mayAsk: Readonly<Record<string, string>> = {
  person:
    'officer privacy file court prosecutor counsel probation caseManager reception prisonTeam healthcare harbour person',
  identity:
    'officer privacy court judge prosecutor counsel probation caseManager reception prisonTeam healthcare person',
  names:
    'officer privacy court judge prosecutor counsel probation otherCourt otherJudge otherCounsel otherProbation caseManager reception prisonTeam healthcare otherManager otherReception otherTeam otherHealthcare harbour harbourWorker otherNgo otherWorker provider person otherPerson',
  'find-people':
    'officer privacy court judge prosecutor counsel probation otherCourt otherJudge otherCounsel otherProbation caseManager reception prisonTeam healthcare otherManager otherReception otherTeam otherHealthcare harbour harbourWorker otherNgo otherWorker provider',
  'match-profile': 'service',
  'possible-duplicates': 'officer court prosecutor counsel probation caseManager harbour',
  'person-referrals':
    'officer privacy file service court judge prosecutor counsel probation assessor harbour person',
  referral: 'officer privacy file service court judge prosecutor counsel probation assessor person',
  'person-screenings':
    'officer privacy assessor otherAssessor screener otherScreener healthcare person',
  screening: 'officer privacy assessor otherAssessor screener otherScreener healthcare person',
  'person-consents': 'officer privacy caseManager reception healthcare person',
  consent: 'officer privacy caseManager reception healthcare person',
  'consent-requests':
    'officer caseManager reception healthcare otherManager otherReception otherHealthcare harbour otherNgo provider',
  'consents-not-asked': 'city',
  'my-work':
    'officer privacy assessor otherAssessor screener otherScreener caseManager reception healthcare otherManager otherReception otherHealthcare harbour otherNgo provider city',
  'person-guardians': 'officer privacy court probation caseManager healthcare person',
  'person-accounts': 'officer privacy person',
  'referral-work-list': 'officer',
  programmes:
    'officer file otherFile court prosecutor counsel probation otherCourt otherCounsel otherProbation caseManager otherManager prisonTeam otherTeam harbour otherNgo person otherPerson',
  'own-referrals':
    'officer court prosecutor counsel probation otherCourt otherCounsel otherProbation caseManager otherManager harbour otherNgo person otherPerson',
  'person-agreements': 'person',
  'own-records': 'person otherPerson',
  'screening-offers':
    'officer assessor otherAssessor screener otherScreener healthcare otherHealthcare',
  'voluntary-routes': 'officer',
  'death-reports': 'officer',
  'person-voluntary-routes': 'officer privacy person',
  'merge-review': 'officer privacy',
  mismatches: 'officer privacy',
  'likely-duplicates': 'officer privacy',
};

/** The register of organisations is no person's record. */
const ofPeople = <T extends AnyCommand | AnyQuery>(all: readonly T[]) =>
  all
    .filter(({ path }) => !path.startsWith('/organisations') && path !== '/register')
    .map((one) => [one.name, one] as const);

describe('who may do and ask what', () => {
  it.each(ofPeople(commands))('%s is given by', (name, command) => {
    expect(names(related(command, params))).toEqual(names(mayGive[name] ?? 'nobody wrote it down'));
  });

  it.each(ofPeople(queries))('%s is asked by', (name, query) => {
    expect(names(related(query, params))).toEqual(names(mayAsk[name] ?? 'nobody wrote it down'));
  });

  it('has no row for what is not there', () => {
    const all = [...commands, ...queries].map(({ name }) => name);
    expect(Object.keys({ ...mayGive, ...mayAsk }).filter((name) => !all.includes(name))).toEqual(
      [],
    );
  });
});
