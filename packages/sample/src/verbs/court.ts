import { z } from 'zod';
import type { Who } from '../cast.ts';
import { areas, providers } from '../places.ts';
import type { Json, Scene } from '../scene.ts';
import type { Act } from '../story.ts';
import { type Regime, type RegimeName, regimes } from './regimes.ts';

const path = (scene: Scene, rest: string): string =>
  `/people/${scene.ref}/orders/${scene.id('order')}/${rest}`;
const step =
  (name: string, who: Who, body: object | ((scene: Scene) => object) = {}) =>
  (scene: Scene): Promise<Json> =>
    scene.does(
      who,
      'court-diversion',
      path(scene, name),
      typeof body === 'function' ? body(scene) : body,
    );

/** The referral that intake routed has become a candidate; the clerk takes it up. */
export const takenUp: Act = async (scene) => {
  await finds(scene);
  await step('take-up', 'clerk')(scene);
};
async function finds(scene: Scene): Promise<void> {
  const [candidate] = await scene.lists(
    'clerk',
    'court-diversion',
    `/people/${scene.ref}/orders?referralId=${scene.id('referral')}`,
  );
  scene.keep('order', candidate?.orderId);
}

export const eligible: Act = step('determine-eligibility', 'prosecutor', {
  eligible: true,
  offences: [{ code: 'SAMPLE-1', description: 'An invented offence of this sample' }],
  assessorOrg: 'intake-city',
});
export const notEligible = (reason: string): Act =>
  step('determine-eligibility', 'prosecutor', { eligible: false, reason });
export const suitable: Act = step('determine-suitability', 'assessor', (scene) => ({
  suitable: true,
  assessmentId: scene.id('assessment'),
}));
export const notSuitable = (reason: string): Act =>
  step('determine-suitability', 'assessor', (scene) => ({
    suitable: false,
    reason,
    assessmentId: scene.id('assessment'),
  }));
export const asksForPlace = (providerOrg: string | null = providers.riverside): Act =>
  step('request-place', 'clerk', { providerOrg, area: areas.city, needs: ['DRUG_TREATMENT'] });
export const takesRequestBack: Act = step('withdraw-place-request', 'clerk');
export const offered: Act = step('offer', 'judge');
export const saysYes = (regime: RegimeName): Act =>
  step('record-answer', 'counsel', {
    answer: 'CONSENTED',
    informed: true,
    voluntary: true,
    pleaType: regimes[regime].pleaType,
    counsel: 'Counsel of the sample',
  });
export const saysNo: Act = step('record-answer', 'counsel', {
  answer: 'DECLINED',
  counsel: 'Counsel of the sample',
});
export const withdrawsCandidate: Act = step('withdraw', 'counsel');

/** The order under its regime: issued on a day of the story, to start within so many days, for so many months. */
export const issued = (
  regime: RegimeName,
  onDay: number,
  {
    startWithin = 21,
    months = 12,
  }: { readonly startWithin?: number; readonly months?: number } = {},
): Act => {
  const { issuedBy, terms }: Regime = regimes[regime];
  return step('issue', issuedBy, (scene) => ({
    orderNumber: `S-${scene.choose.between(100_000, 999_999, 'order number', scene.name)}`,
    startBy: scene.day(onDay + startWithin),
    ...terms(scene, onDay, months),
  }));
};

export const nextPhase: Act = step('advance-phase', 'judge', { teamRecommends: true });
export const phaseBack: Act = step('return-phase', 'judge', {
  plan: 'Two sessions a week more, and a meeting with the peer worker before each.',
});
export const suspended = (reason: string): Act => step('suspend', 'judge', { reason });
export const suspensionLifted: Act = step('resume', 'judge');
export const notKept = (code: string, day: number, who: Who = 'probation'): Act =>
  step('report-non-compliance', who, (scene) => ({ code, on: scene.day(day) }));
export const teamResponds = (code: string): Act => step('responses', 'judge', { code });
export const breachFiled: Act = step('file-breach', 'probation');
export const providerAsked: Act = step('ask-provider', 'probation');
export const providerSays = (answer: string): Act =>
  step('provider-answer', 'provider', { answer });
export const newStartBy = (day: number, reason: string): Act =>
  step('set-start-by', 'judge', (scene) => ({ startBy: scene.day(day), reason }));
export const varied = (day: number): Act =>
  step('vary', 'judge', (scene) => ({
    endDate: scene.day(day),
    reason: 'The team asked for more time.',
  }));
export const completed = (outcome: string): Act => step('complete', 'judge', { outcome });
export const ended = (reason: string): Act => step('end', 'clerk', { reason });
export const renewed: Act = async (scene) => {
  scene.keep('order', (await step('renew', 'counsel')(scene)).orderId);
};

/** The person, or counsel, proves; the enforcing authority decides. */
export const handsInProof =
  (shows: 'START' | 'CONTINUATION', day: number): Act =>
  async (scene) => {
    const body = { shows, on: scene.day(day), document: `proof of day ${day}` };
    const { proofs } = Proofs.parse(await step('proofs', 'counsel', body)(scene));
    scene.keep('proof', proofs.at(-1)?.proofId);
  };
const Proofs = z.object({ proofs: z.array(z.object({ proofId: z.string() })) });
export const proofDecided =
  (accepted: boolean): Act =>
  (scene) =>
    step(`proofs/${scene.id('proof')}/decide`, 'prosecutor', { accepted })(scene);

type HearingType = 'STATUS' | 'REVIEW' | 'BREACH' | 'COMPLETION';
/** The hearing of each type that was set last is the one that is held, cancelled or reported to. */
export const hearingSet =
  (type: HearingType, day: number, hour = 10): Act =>
  async (scene) => {
    const hearing = await step('hearings', 'clerk', { at: scene.at(day, hour), type })(scene);
    scene.keep(`${type} hearing`, hearing.hearingId);
  };
const atHearing =
  (type: HearingType, name: string, who: Who, body: object): Act =>
  (scene) =>
    scene.does(
      who,
      'court-diversion',
      `/people/${scene.ref}/hearings/${scene.id(`${type} hearing`)}/${name}`,
      body,
    );
export const heldHearing = (type: HearingType, ...minutes: readonly string[]): Act =>
  atHearing(type, 'hold', 'judge', { minutes });
export const hearingCancelled = (type: HearingType, reason: string): Act =>
  atHearing(type, 'cancel', 'clerk', { reason });
export const reported = (attendance: string, by: 'provider' | 'probation'): Act =>
  atHearing('REVIEW', 'report', by, {
    attendance,
    providerView: 'Comes on time and takes part; asks for help with housing.',
    testsReported: true,
  });
/** At the hearing that was held on it. */
export const breachDecided = (outcome: 'DISMISSED' | 'VARIED'): Act =>
  step('decide-breach', 'judge', (scene) => ({ outcome, hearingId: scene.id('BREACH hearing') }));
export const revoked = (reason: string, by: 'judge' | 'prosecutor' = 'judge'): Act =>
  step('decide-breach', by, (scene) => ({
    outcome: 'REVOKED',
    reason,
    hearingId: by === 'judge' ? scene.id('BREACH hearing') : null,
  }));
