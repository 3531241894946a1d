import { instant, type Role } from '@throughcare/contracts';
import { ref } from '@throughcare/testing';
import { type Caller, eventually, type TestHouse } from '@throughcare/testing/house';
import { court, provider } from './storyOfAnOrder.ts';

export const file = 'file-26';
export const clinic = 'clinic-26';
const people = '/court-diversion/people';
const longAgo = '2020-01-07';
/** The order is issued today, by the clock of the machine. */
const today = instant(new Date()).slice(0, 10);
/** As a file gives them: no day by which anything is due. */
const terms = { orderNumber: '1', startBy: null, endDate: null, treatmentDirectorOrg: provider };

/** Values for the parameters of paths. `screenedId` is an order that waits for the clinical screen. */
export type HeldOrder = Readonly<
  Record<'pathwayRef' | 'orderId' | 'hearingId' | 'proofId' | 'screenedId' | 'profile', string>
>;

/** Someone whose referral was routed, and the candidate that came of it. */
export async function routed({ client }: TestHouse, word: string): Promise<string> {
  const person = ref(word);
  await client.as('INTAKE').post(`/intake/people/${person}/route`, { programmeCode: 'DC' });
  const list = await eventually('a candidate', async () => {
    const answer = await client.as('DCC', court).get(`${people}/${person}/orders`);
    return answer.status === 200 && answer.body;
  });
  return list.items[0].orderId;
}

/** An order that is issued over HTTP: a court holds it, a source brought it, a clinic assessed, a provider treats. */
export async function heldOrder(house: TestHouse, word: string): Promise<HeldOrder> {
  const { client } = house;
  await client.as('PERSON', 'public', ref(word)).post(`/intake/people/${ref(word)}/bind`);
  const screenedId = await routed(house, `${word}, screened`);
  await client
    .as('DCC', court)
    .post(`${people}/${ref(`${word}, screened`)}/orders/${screenedId}/determine-eligibility`, {
      eligible: true,
      assessorOrg: clinic,
    });
  const orderId = await routed(house, word);
  const path = `${people}/${ref(word)}/orders/${orderId}`;
  const step = async (who: Caller, name: string, body: object) => {
    const answer = await who.post(`${path}/${name}`, body);
    if (answer.status > 201) throw new Error(`${name}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  const source = client.as('IMPORT', file);
  const attests = (name: string, body: object = {}) =>
    step(source, name, { basis: 'ATTESTED', ...body });
  await attests('determine-eligibility', { eligible: true, court, assessorOrg: clinic });
  await attests('determine-suitability', { suitable: true });
  const place = { heldUntil: null, confirmation: null, providerOrg: provider };
  await attests('confirm-place', place);
  await attests('offer');
  await attests('record-answer', { answer: 'CONSENTED' });
  await attests('issue', terms);
  const at = '2099-03-01T10:00:00.000Z';
  const hearing = await step(client.as('JUDGE', court), 'hearings', { type: 'REVIEW', at });
  const proof = { shows: 'CONTINUATION', on: today, document: 'letter' };
  const { proofs } = await step(client.as('DEF', court), 'proofs', proof);
  return {
    pathwayRef: ref(word),
    orderId,
    screenedId,
    hearingId: hearing.hearingId,
    proofId: proofs.at(-1).proofId,
    profile: 'US_DRUG_COURT',
  };
}

/** Whose people reach this order, by role; written down from what the domain reference says, and not from the service. */
export const reachIt: { readonly [R in Role]?: readonly string[] } = {
  JUDGE: [court],
  DCC: [court],
  PROS: [court],
  DEF: [court],
  PROB: [court],
  ASSR: [court, clinic],
  PROV: [provider],
  NGOC: [provider],
  IMPORT: [court, file],
};

const attested = { basis: 'ATTESTED' };
const none = {};
/** A body that each command takes; a source says besides that it attests. */
export const bodies: Readonly<Record<string, object>> = {
  'advance-phase': { teamRecommends: true },
  'ask-provider': none,
  'cancel-hearing': { reason: 'COURT' },
  'complete-order': { outcome: 'CHARGE_DISMISSED' },
  'confirm-place': { heldUntil: '2099-01-01T00:00:00.000Z', confirmation: 'letter' },
  'challenge-revocation': { on: longAgo },
  'decide-challenge': { outcome: 'UPHELD' },
  'decide-breach': { outcome: 'DISMISSED', hearingId: null },
  'decide-proof': { accepted: true },
  'determine-eligibility': { eligible: true },
  'name-assessor': { assessorOrg: 'clinic-other' },
  'determine-suitability': { suitable: true },
  'end-administratively': { reason: 'ACQUITTED' },
  'file-breach': none,
  'hand-in-proof': { shows: 'START', on: today, document: 'letter' },
  'hold-hearing': { minutes: ['PERSON_PRESENT'] },
  'issue-order': terms,
  'move-hearing': { at: '2099-05-01T10:00:00.000Z', reason: 'COURT' },
  'offer-order': none,
  'record-answer': { answer: 'DECLINED', counsel: 'C' },
  'record-progress-report': { attendance: 'AS_AGREED', providerView: null },
  'record-provider-answer': { answer: 'NOT_SEEN' },
  'record-response': { code: 'PRAISE' },
  'record-start': { startedOn: today },
  'renew-order': none,
  'report-non-compliance': { code: 'MISSED_SESSIONS', on: longAgo },
  'request-place': { providerOrg: null, area: 'IL-COOK' },
  'resume-order': none,
  'return-phase': { plan: 'p' },
  'revoke-order': { reason: 'SOURCE_FAILED' },
  'schedule-hearing': { type: 'STATUS', at: '2099-04-01T10:00:00.000Z' },
  'set-start-by': { startBy: '2099-01-01', reason: 'HOSPITAL' },
  'suspend-order': { reason: 'HOSPITAL' },
  'take-up-candidate': none,
  'vary-order': { reviewIntervalDays: 31, reason: 'r' },
  'withdraw-candidate': none,
  'withdraw-place-request': none,
};
export const bodyOf = (command: string, role: Role): object => ({
  ...bodies[command],
  ...(role === 'IMPORT' && attested),
});

/** What each question is asked with. A list is there for everybody, and shows this order to those whom it concerns. */
export const questions: Readonly<
  Record<
    string,
    {
      readonly search?: string;
      readonly lists?: 'orderId' | 'screenedId';
      readonly counts?: true;
      /** Whose list it stands on, where that is not everybody's who reaches it. */
      readonly of?: readonly string[];
    }
  >
> = {
  'get-hearing': none,
  'get-order': {},
  'get-proof': none,
  'get-order-timeline': {},
  'get-profile': { counts: true },
  'list-profiles': { counts: true },
  'my-work': { counts: true },
  'list-order-hearings': {},
  'list-person-orders': {},
  'list-hearings': { search: '?on=2099-03-01', lists: 'orderId' },
  'list-orders': { lists: 'orderId' },
  'list-tasks': { lists: 'orderId' },
  // Counts for another service, and names nobody.
  'what-waits': { counts: true },
  'list-to-assess': { lists: 'screenedId', of: [clinic] },
};
