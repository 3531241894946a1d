import { providers } from '../places.ts';
import type { Scene } from '../scene.ts';

/** What an order of each regime says in the sample. The rules that it must keep are court-diversion's own rows. */
export type Regime = {
  readonly programmeCode: string;
  readonly pleaType: 'PRE_PLEA' | 'POST_PLEA' | 'POST_SENTENCE';
  readonly issuedBy: 'judge' | 'prosecutor';
  /** Who writes the report before a review. */
  readonly reportedBy: 'provider' | 'probation';
  readonly terms: (scene: Scene, issuedOn: number, months: number) => object;
};

const base = (scene: Scene, issuedOn: number, months: number) => ({
  endDate: scene.day(issuedOn + months * 30),
  treatmentDirectorOrg: providers.riverside,
  treatmentPlace: 'Riverside Treatment Centre, Quay Street',
  conditions: ['TREATMENT', 'SUPERVISION', 'REVIEW_HEARINGS'],
});

export const regimes = {
  drugCourt: {
    programmeCode: 'DC',
    pleaType: 'POST_PLEA',
    issuedBy: 'judge',
    reportedBy: 'provider',
    terms: (scene, issuedOn, months) => ({
      ...base(scene, issuedOn, months),
      reviewIntervalDays: 28,
      conditions: ['TREATMENT', 'TESTING', 'REVIEW_HEARINGS', 'PEER_SUPPORT'],
      preconditions: ['HIGH_RISK_HIGH_NEED', 'VOLUNTARY_AFTER_COUNSEL'],
    }),
  },
  drugSchool: {
    programmeCode: 'DS',
    pleaType: 'PRE_PLEA',
    issuedBy: 'prosecutor',
    reportedBy: 'provider',
    terms: (scene, issuedOn, months) => ({
      ...base(scene, issuedOn, months),
      conditions: ['TREATMENT'],
      preconditions: ['HIGH_RISK_HIGH_NEED', 'VOLUNTARY_AFTER_COUNSEL'],
    }),
  },
  england: {
    programmeCode: 'DRR',
    pleaType: 'POST_SENTENCE',
    issuedBy: 'judge',
    reportedBy: 'probation',
    terms: (scene, issuedOn, months) => ({
      ...base(scene, issuedOn, months),
      residential: false,
      sessionsPerWeek: 2,
      reviewIntervalDays: 30,
      preconditions: [
        'DEPENDENT_OR_PROPENSITY',
        'SUSCEPTIBLE_TO_TREATMENT',
        'ARRANGEMENTS_MADE',
        'WILLING',
      ],
    }),
  },
  germany: {
    programmeCode: 'BTMG35',
    pleaType: 'POST_SENTENCE',
    issuedBy: 'prosecutor',
    reportedBy: 'provider',
    terms: (scene, issuedOn, months) => ({
      ...base(scene, issuedOn, months),
      residential: true,
      residentialUntil: scene.day(issuedOn + 180),
      conditions: ['TREATMENT', 'PROOF_OF_TREATMENT'],
      preconditions: [
        'OFFENCE_BECAUSE_OF_DEPENDENCE',
        'COURT_AGREES',
        'IN_TREATMENT_OR_START_GUARANTEED',
      ],
      sentenceMonths: 20,
      proofDueOn: [30, 90, 180].map((after) => scene.day(issuedOn + after)),
    }),
  },
  austria: {
    programmeCode: 'SMG39',
    pleaType: 'POST_SENTENCE',
    issuedBy: 'judge',
    reportedBy: 'provider',
    terms: (scene, issuedOn, months) => ({
      ...base(scene, issuedOn, months),
      residential: true,
      residentialUntil: scene.day(issuedOn + 150),
      conditions: ['TREATMENT', 'PROOF_OF_TREATMENT'],
      preconditions: [
        'ACCUSTOMED_TO_DRUGS',
        'WILLING',
        'PROSECUTION_HEARD',
        'OFFENCE_NOT_EXCLUDED',
        'DANGEROUSNESS_EXAMINED',
      ],
      sentenceMonths: 24,
      proofDueOn: [30, 120].map((after) => scene.day(issuedOn + after)),
    }),
  },
} as const satisfies Record<string, Regime>;
export type RegimeName = keyof typeof regimes;
