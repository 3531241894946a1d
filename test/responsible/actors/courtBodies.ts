import { providers } from '../cast.ts';
import { type Bodies, day, none, place, soon } from './about.ts';
import { termsOf } from './terms.ts';

/** What the shapes of the court’s steps do not say. */
export const courtBodies: Bodies = {
  'complete-order': () => ({ outcome: 'CHARGE_DISMISSED', ...none('on') }),
  'revoke-order': () => ({ reason: 'NOT_CONTINUED', ...none('on') }),
  'end-administratively': () => none('on'),
  'confirm-place': (about) => ({
    heldUntil: soon(about, 20),
    ...(about.item?.service === 'court-diversion' && { confirmation: null }),
    providerOrg: undefined,
  }),
  'decide-breach': (about) => {
    const hearings = Object.entries(about.state('court-diversion').hearings ?? {});
    const held = hearings.filter(([, one]) => (one as { held?: unknown }).held).map(([id]) => id);
    const outcome = about.chance.one(['DISMISSED', 'VARIED', 'REVOKED']);
    return {
      outcome,
      hearingId: held.at(-1) ?? null,
      reason: outcome === 'REVOKED' ? 'NOT_CONTINUED' : undefined,
      ...none('findings'),
    };
  },
  'decide-challenge': (about) => ({ outcome: about.chance.one(['UPHELD', 'SET_ASIDE']) }),
  'determine-eligibility': (about) => {
    const eligible = about.chance.happens(0.85);
    return {
      eligible,
      reason: eligible ? undefined : 'OFFENCE_EXCLUDED',
      offences: [{ code: 'X-1', description: 'as charged' }],
      assessorOrg: about.chance.happens(0.7) ? 'intake-city' : undefined,
      court: undefined,
    };
  },
  'name-assessor': () => ({ assessorOrg: 'intake-city' }),
  'determine-suitability': (about) => {
    const told = Object.values(about.state('court-diversion').facts ?? {}) as {
      readonly kind: string;
      readonly assessmentId?: string;
    }[];
    const suitable = about.chance.happens(0.85);
    return {
      suitable,
      reason: suitable ? undefined : 'NOT_TARGET_GROUP',
      assessmentId: told.findLast(({ kind }) => kind === 'ASSESSED')?.assessmentId,
    };
  },
  'challenge-revocation': (about) => ({ on: day(about, 0) }),
  'hand-in-proof': (about) => ({ on: day(about, -about.chance.below(3)), document: 'letter' }),
  'hold-hearing': () => ({ minutes: ['PERSON_PRESENT', 'REPORT_READ', 'ORDER_CONTINUES'] }),
  'move-hearing': (about) => ({ at: soon(about, 20) }),
  'schedule-hearing': (about) => ({
    at: soon(about, 20),
    type: about.chance.one(['STATUS', 'REVIEW', 'REVIEW', 'BREACH', 'COMPLETION']),
  }),
  'issue-order': (about) => termsOf(about),
  'record-answer': (about) =>
    about.chance.happens(0.8)
      ? {
          answer: 'CONSENTED',
          informed: true,
          voluntary: true,
          pleaType: about.chance.one(['POST_PLEA', 'DEFERRED_PLEA']),
          counsel: 'Counsel Example',
        }
      : {
          answer: 'DECLINED',
          informed: true,
          voluntary: true,
          pleaType: 'POST_PLEA',
          counsel: 'Counsel Example',
        },
  'record-progress-report': () => ({ attendance: 'AS_AGREED', providerView: 'as agreed' }),
  'record-start': (about) => ({ startedOn: day(about) }),
  'report-non-compliance': (about) => ({ on: day(about) }),
  'request-place': (about) => ({
    providerOrg: about.chance.happens(0.7) ? about.chance.one(providers) : null,
    area: place.area(about),
    needs: undefined,
    startBy: undefined,
  }),
  'return-phase': () => ({ plan: 'more sessions' }),
  'set-start-by': (about) => ({ startBy: day(about, 3 + about.chance.below(14)) }),
  'suspend-order': (about) => ({ from: about.chance.happens(0.2) ? day(about) : undefined }),
  'take-up-candidate': () => ({ court: undefined }),
  'vary-order': (about) => ({
    reason: 'as decided',
    conditions: undefined,
    endDate: about.chance.happens(0.3) ? day(about, 200) : undefined,
    treatmentDirectorOrg: about.chance.happens(0.6) ? about.chance.one(providers) : undefined,
    reviewIntervalDays: about.chance.happens(0.3) ? 30 : undefined,
  }),
};
