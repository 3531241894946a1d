import { courtDiversionEventTypes, prisonProgramEventTypes } from '@throughcare/contracts';
import type { Actor } from '@throughcare/record';
import { actor, id, ref } from '@throughcare/testing';
import { reportDeath } from '../src/commands/death/reportDeath.ts';
import { findOrOpenPersonByIdentifier } from '../src/commands/person/findOrOpenPersonByIdentifier.ts';
import { openPerson } from '../src/commands/person/openPerson.ts';
import { acceptReferral } from '../src/commands/referral/acceptReferral.ts';
import { draftReferral } from '../src/commands/referral/draftReferral.ts';
import type { Pathway } from '../src/domain/pathway/state.ts';
import {
  agree,
  bind,
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
} from './inRecords.ts';

export const self = ref('person');
export const orderId = id('order');
/** Everybody who might ask, by a short name: of organisations that have to do with the person, and of others. */
export const callers: Readonly<Record<string, Actor>> = {
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
  person: person('themself'),
  // D1: a subject that is the reference gives nothing.
  otherPerson: person(self),
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
    binding: bind(records, self, 'themself'),
    death: make(records, self, 'deaths', reportDeath, court),
  };
  const said = { orderId, referralId: ofCourt, voluntaryRoute: true };
  hear(records, self, courtDiversionEventTypes.candidateClosed, said);
  return { state: records.state(self), ids };
}

const made = aRecord();
export const { ids } = made;
/** After the court closed it. */
export const closed: Pathway = made.state;
const assessor = { org: 'clinic-named', at: '2026-01-05T09:00:00.000Z' } as never;
/** While the court has it, as it tells of it. */
export const state: Pathway = {
  ...closed,
  closings: {},
  atCourt: { [orderId]: { orderId, court: 'court-north', assessor, issuedAt: null, names: null } },
};

export const names = (text: string): string[] => text.split(' ').sort();
