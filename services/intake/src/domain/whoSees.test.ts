import { courtDiversionEventTypes, prisonProgramEventTypes } from '@throughcare/contracts';
import {
  type Actor,
  type AnyCommand,
  type AnyQuery,
  isRelated,
  rolesIn,
} from '@throughcare/record';
import { actor, id, ref } from '@throughcare/testing';
import {
  agree,
  consentTo,
  court,
  hear,
  intakeRecords,
  make,
  officer,
  person,
  printCode,
  prison,
  refer,
  screen,
  seen,
} from '../../test/inRecords.ts';
import { reportDeath } from '../commands/death/reportDeath.ts';
import { commands } from '../commands/index.ts';
import { findOrOpenPersonByIdentifier } from '../commands/person/findOrOpenPersonByIdentifier.ts';
import { openPerson } from '../commands/person/openPerson.ts';
import { acceptReferral } from '../commands/referral/acceptReferral.ts';
import { draftReferral } from '../commands/referral/draftReferral.ts';
import { queries } from '../queries/index.ts';
import { reviewEntity } from './merge/view.ts';
import type { Pathway } from './pathway/state.ts';
import { views } from './views.ts';

const self = ref('person');
const orderId = id('order');
/** Everybody who might ask, by a short name: of organisations that have to do with the person, and of others. */
const callers: Readonly<Record<string, Actor>> = {
  officer,
  privacy: actor('PRIVACY'),
  file: actor('IMPORT', 'roster'),
  otherFile: actor('IMPORT', 'elsewhere'),
  service: actor('SERVICE', 'court-diversion'),
  court,
  judge: actor('JUDGE', 'court-north'),
  prosecutor: actor('PROS', 'court-north'),
  counsel: actor('DEF', 'court-north'),
  probation: actor('PROB', 'court-north'),
  otherCourt: actor('DCC', 'court-south'),
  otherJudge: actor('JUDGE', 'court-south'),
  otherCounsel: actor('DEF', 'court-south'),
  otherProbation: actor('PROB', 'court-south'),
  assessor: actor('ASSR', 'clinic-named'),
  otherAssessor: actor('ASSR', 'clinic-other'),
  screener: actor('SCREENER'),
  otherScreener: actor('SCREENER', 'screens-elsewhere'),
  caseManager: prison,
  reception: actor('PREC', 'prison-a'),
  prisonTeam: actor('PPT', 'prison-a'),
  healthcare: actor('PHC', 'prison-a'),
  otherManager: actor('PCM', 'prison-b'),
  otherReception: actor('PREC', 'prison-b'),
  otherTeam: actor('PPT', 'prison-b'),
  otherHealthcare: actor('PHC', 'prison-b'),
  harbour: actor('NGOC', 'ngo-harbour'),
  harbourWorker: actor('NGOW', 'ngo-harbour'),
  peer: actor('PEER', 'ngo-harbour'),
  otherNgo: actor('NGOC', 'ngo-other'),
  otherWorker: actor('NGOW', 'ngo-other'),
  provider: actor('PROV', 'clinic'),
  city: actor('COORD'),
  person: person(self),
  otherPerson: person('somebody'),
};

/** One record with one of everything: held by a prison, referred by a court and by an NGO, told of by a file. */
function aRecord() {
  const records = intakeRecords();
  const number = { issuer: 'PRISON', type: 'BOOK', value: 'A1' };
  records.command(findOrOpenPersonByIdentifier, self, callers.file as Actor, number);
  const named = { givenName: 'Aigul', familyName: 'Sample', dateOfBirth: null };
  records.command(openPerson, self, prison, named);
  hear(records, self, prisonProgramEventTypes.prisonerReceived, { prisonId: 'prison-a' });
  const ofCourt = refer(records, self, 'DC', { to: 'court-diversion' });
  records.command(acceptReferral, self, officer, {}, { referralId: ofCourt });
  const ofNgo = refer(records, self, 'AFTERCARE', { who: callers.harbour as Actor });
  const draft = make(records, self, 'referrals', draftReferral, court, { programmeCode: 'DS' });
  const wrong = { ...named, familyName: 'Another' };
  const mismatchId = make(
    records,
    self,
    'mismatches',
    openPerson,
    actor('DCC', 'court-west'),
    wrong,
  );
  const ids = {
    ofCourt,
    ofNgo,
    draft,
    mismatchId,
    screening: screen(records, self, null),
    consent: consentTo(records, self, 'ngo-harbour'),
    agreement: agree(records, self, ofCourt),
    code: printCode(records, self).id,
    death: make(records, self, 'deaths', reportDeath, court),
  };
  const said = { orderId, referralId: ofCourt, voluntaryRoute: true };
  hear(records, self, courtDiversionEventTypes.candidateClosed, said);
  return { state: records.state(self), ids };
}

const { state: closed, ids } = aRecord();
const assessor = { org: 'clinic-named', at: '2026-01-05T09:00:00.000Z' } as never;
/** While the court has it, as it tells of it. */
const state: Pathway = {
  ...closed,
  closings: {},
  atCourt: { [orderId]: { orderId, court: 'court-north', assessor } },
};

/** Who of all these may: those with a role that does, and a relation that holds. */
function related({ by }: AnyCommand | AnyQuery, params: Readonly<Record<string, string>>): string {
  const asking = {
    now: '2026-01-05T09:00:00.000Z',
    organisation: null,
    hash: (text: string) => text,
  };
  return Object.entries(callers)
    .filter(([, who]) => rolesIn(by).some((role) => who.roles.includes(role)))
    .filter(([, who]) => isRelated(by, state, { ...asking, actor: who, params } as never))
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
  'answer-voluntary-route': 'officer',
  'offer-screening': 'officer assessor otherAssessor screener otherScreener healthcare',
  'decline-screening': 'officer assessor otherAssessor screener otherScreener healthcare person',
  'begin-screening': 'assessor otherAssessor screener otherScreener',
  'complete-screening': 'assessor otherAssessor screener otherScreener',
  'amend-screening': 'screener',
  'request-consent': 'officer file court probation caseManager reception healthcare harbour person',
  'give-consent': 'officer file court probation caseManager reception healthcare person',
  'refuse-consent': 'officer court probation caseManager reception healthcare person',
  'withdraw-consent': 'officer privacy court probation caseManager reception healthcare person',
  'record-legal-basis': 'officer privacy',
  'record-agreement': 'file court counsel person',
  'withdraw-agreement': 'court counsel person',
  'issue-claim-code': 'officer file caseManager reception',
  'redeem-claim-code': 'harbour harbourWorker peer otherNgo otherWorker',
  'report-death':
    'officer file court judge probation assessor caseManager reception prisonTeam healthcare harbour',
  'verify-death': 'officer court judge probation caseManager reception healthcare',
  'retract-death': 'officer court judge probation caseManager reception healthcare',
  'merge-person': 'officer privacy file',
  'unmerge-person': 'officer privacy',
  'settle-merge-review': 'officer privacy',
  'settle-mismatch': 'officer privacy',
};

/** Each question: who may ask it about this person; of lists, who may ask at all. */
const mayAsk: Readonly<Record<string, string>> = {
  person:
    'officer privacy file court prosecutor counsel probation caseManager reception prisonTeam healthcare harbour person',
  identity:
    'officer privacy court judge prosecutor counsel probation caseManager reception prisonTeam healthcare person',
  'match-profile': 'service',
  'possible-duplicates': 'officer',
  'person-referrals':
    'officer privacy file service court judge prosecutor counsel probation assessor harbour person',
  referral: 'officer privacy file service court judge prosecutor counsel probation assessor person',
  'person-screenings':
    'officer privacy assessor otherAssessor screener otherScreener healthcare person',
  'person-consents': 'officer privacy caseManager reception healthcare person',
  'referral-work-list': 'officer',
  'own-referrals':
    'officer court prosecutor counsel probation otherCourt otherCounsel otherProbation caseManager otherManager harbour otherNgo person otherPerson',
  'screening-offers':
    'officer assessor otherAssessor screener otherScreener healthcare otherHealthcare',
  'voluntary-routes': 'officer',
  'merge-review': 'officer privacy',
  mismatches: 'officer privacy',
};

const names = (text: string): string[] => text.split(' ').sort();

describe('who may do and ask what', () => {
  it.each(commands.map((one) => [one.name, one] as const))('%s is given by', (name, command) => {
    expect(names(related(command, params))).toEqual(names(mayGive[name] ?? 'nobody wrote it down'));
  });

  it.each(queries.map((one) => [one.name, one] as const))('%s is asked by', (name, query) => {
    expect(names(related(query, params))).toEqual(names(mayAsk[name] ?? 'nobody wrote it down'));
  });

  it('has no row for what is not there', () => {
    const all = [...commands, ...queries].map(({ name }) => name);
    expect(Object.keys({ ...mayGive, ...mayAsk }).filter((name) => !all.includes(name))).toEqual(
      [],
    );
  });
});

describe('who sees what', () => {
  const seenBy = (view: string, entity: string): string[] =>
    Object.entries(callers)
      .filter(([, who]) => seen(views[view], state, entity, who) !== undefined)
      .map(([name]) => name)
      .sort();
  const fieldSeenBy = (view: string, entity: string, field: string): string[] =>
    Object.entries(callers)
      .filter(([, who]) => field in Object(seen(views[view], state, entity, who)))
      .map(([name]) => name)
      .sort();
  const courts = 'court judge prosecutor counsel probation';
  const prisons = 'caseManager reception prisonTeam healthcare';

  it.each([
    ['person', self, `officer privacy file ${courts} ${prisons} harbour harbourWorker person`],
    ['referral', ids.ofCourt, `officer privacy file service ${courts} assessor person`],
    ['referral', ids.ofNgo, 'officer privacy file service harbour harbourWorker person'],
    ['referral', ids.draft, `officer privacy ${courts}`],
    ['agreement', ids.agreement, `officer privacy file ${courts} person`],
    ['consent', ids.consent, `officer privacy ${prisons} person`],
    ['claim-code', ids.code, `officer privacy ${prisons}`],
    ['death', ids.death, `officer privacy ${courts} assessor ${prisons} harbour`],
    ['mismatch', ids.mismatchId, 'officer privacy'],
    ['voluntary-route', orderId, ''],
  ])('the %s %#', (view, entity, expected) => {
    expect(seenBy(view, entity)).toEqual(expected === '' ? [] : names(expected));
  });

  it('D6: a screening by who screens here, and its result by who screened, healthcare inside, the assessor named, and the person', () => {
    expect(seenBy('screening', ids.screening)).toEqual(
      names('officer privacy assessor otherAssessor screener otherScreener healthcare person'),
    );
    expect(fieldSeenBy('screening', ids.screening, 'result')).toEqual(
      names('assessor screener healthcare person'),
    );
  });

  it('D6: the assessor whom the court named no longer, once the court closes the matter', () => {
    const named = callers.assessor ?? officer;
    expect(seen(views.screening, closed, ids.screening, named)).not.toHaveProperty('result');
  });

  it('D12: nothing by an unrelated court or prison', () => {
    const strangers = /^other(Court|Judge|Counsel|Probation|Manager|Reception|Team|Healthcare)$/;
    for (const [view, entity] of [
      ['person', self],
      ['referral', ids.ofCourt],
      ['referral', ids.ofNgo],
      ['agreement', ids.agreement],
    ] as const)
      expect(seenBy(view, entity).filter((name) => strangers.test(name))).toEqual([]);
  });

  it('a closed candidate’s way out is on intake’s list', () => {
    expect(seen(views['voluntary-route'], closed, orderId, officer)).toBeDefined();
    expect(seen(views['voluntary-route'], closed, orderId, court)).toBeUndefined();
  });

  it.each(Object.keys(views))('nothing where there is no such %s', (view) => {
    if (view !== 'person' && view !== 'file')
      expect(seenBy(view, reviewEntity(id('none')))).toEqual([]);
  });

  it('of the person no more than the reference; how the record stands is intake’s and its sources’', () => {
    expect(seen(views.person, state, self, prison)).toEqual({ pathwayRef: self });
    expect(seenBy('file', self)).toEqual(names('officer privacy file'));
    expect(seen(views.file, state, self, officer)).toMatchObject({
      need: 'KNOWN',
      outreach: 'PAUSED',
      named: true,
      mergedInto: null,
    });
  });

  it('the words of a referral are its author’s and intake’s', () => {
    const referral = state.referrals[ids.ofCourt] ?? fail();
    const noted = { ...referral, note: 'as said', questions: ['?'], answers: ['!'] };
    const referrals = { ...state.referrals, [ids.ofCourt]: noted };
    const words = (who: Actor) =>
      seen(views.referral, { ...state, referrals }, ids.ofCourt, who) as object;
    const all = { note: 'as said', questions: ['?'], answers: ['!'] };
    expect(words(court)).toMatchObject(all);
    expect(words(officer)).toMatchObject(all);
    expect(words(callers.person ?? officer)).not.toHaveProperty('note');
    expect(words(callers.assessor ?? officer)).not.toHaveProperty('note');
  });
});
