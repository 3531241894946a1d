import type { OrderProfileCode, PleaType, Role } from '@throughcare/contracts';
import type { RevocationCode } from '../order/reasons.ts';

/** A number of a law or standard, and where it stands. `unchecked`: not read in its original. */
export type Figure = {
  readonly value: number;
  readonly source: string;
  readonly unchecked: boolean;
};

/** What a law says in words, and where. `unchecked`: not read in its original. */
export type Provision<What extends string = string> = {
  readonly what: What;
  readonly source: string;
  readonly unchecked: boolean;
};

/** What an order can stand in place of. */
export type Covered =
  | 'IMPRISONMENT'
  | 'DETENTION_FOR_TREATMENT'
  | 'MIXED_OFFENCES_BY_WEIGHTIER_PART'
  | 'FINE'
  | 'CHARGE'
  | 'COMMUNITY_ORDER';
/** What time in treatment is worth against the sentence. */
export type Crediting =
  | 'RECOGNISED_FACILITY_COUNTS_UNTIL_TWO_THIRDS'
  | 'OTHER_TREATMENT_LEADS_TO_SUSPENSION'
  | 'OTHER_TREATMENT_COUNTS_AT_DISCRETION';
/** What the revoking body has to find beside the reason. */
export type RevocationFinding = 'ENFORCEMENT_PREVENTS_REOFFENDING';

/** What must hold before an order may be issued, as the issuing body states it. */
export type Precondition =
  | 'DEPENDENT_OR_PROPENSITY'
  | 'SUSCEPTIBLE_TO_TREATMENT'
  | 'ARRANGEMENTS_MADE'
  | 'WILLING'
  | 'OFFENCE_BECAUSE_OF_DEPENDENCE'
  | 'COURT_AGREES'
  | 'IN_TREATMENT_OR_START_GUARANTEED'
  | 'ACCUSTOMED_TO_DRUGS'
  | 'DANGEROUSNESS_EXAMINED'
  | 'NO_PROCUREMENT_OFFENCE'
  | 'PROSECUTION_HEARD'
  | 'OFFENCE_NOT_EXCLUDED'
  | 'HIGH_RISK_HIGH_NEED'
  | 'VOLUNTARY_AFTER_COUNSEL';

/** A legal regime as a row: who decides, how long, on which conditions, who tells whom. */
export type OrderProfile = {
  readonly code: OrderProfileCode;
  readonly title: string;
  readonly source: string;
  /** Who issues; a footing without a row of its own takes `OTHERWISE`. */
  readonly issuedBy: Readonly<Partial<Record<PleaType, readonly Role[]>>> & {
    readonly OTHERWISE: readonly Role[];
  };
  /** What it can stand in place of. */
  readonly covers: readonly Provision<Covered>[];
  /** Where this stands, whoever issues has no choice once the preconditions hold; null where they have. */
  readonly mandatory: Provision | null;
  readonly completedBy: readonly Role[];
  readonly revokedBy: readonly Role[];
  /** Reasons of a revocation, each with its law; none: whatever a proven breach is. */
  readonly revokedFor: readonly Provision<RevocationCode>[];
  /** True: the revoking authority needs no alleged breach first. */
  readonly revokesDirectly: boolean;
  readonly revocationFindings: readonly Provision<RevocationFinding>[];
  /** Where it stands: a proof that comes late may keep the order. */
  readonly waivedOnLateProof: Provision | null;
  /** Who decides where a revocation is challenged; it is carried out meanwhile. Null: no challenge of this kind. */
  readonly challenge: (Provision & { readonly decidedBy: readonly Role[] }) | null;
  /** After so many months nothing can be revoked any more. */
  readonly barredAfterMonths: Figure | null;
  readonly crediting: readonly Provision<Crediting>[];
  /** True: a breach is decided at a hearing. */
  readonly revocationAtHearing: boolean;
  /** Who shows that treatment started and goes on. */
  readonly provedBy: 'PROVIDER' | 'PERSON';
  /** Whether dates of proof stand in the order from the first, or may be asked for. */
  readonly proofDates: 'REQUIRED' | 'MAY_BE_ASKED';
  readonly preconditions: readonly Precondition[];
  /** A precondition that holds above a length of sentence only, in months. */
  readonly preconditionAbove: {
    readonly months: Figure;
    /** One of these. */
    readonly wanted: readonly Precondition[];
  } | null;
  /** Longest sentence or remainder, in months, that this regime is open to. */
  readonly sentenceCeilingMonths: Figure | null;
  /** Longest term of the order, in months. */
  readonly termCeilingMonths: Figure | null;
  /** What is usual: shown where a term is outside, never refused. */
  readonly typicalTermMonths: { readonly from: Figure; readonly to: Figure } | null;
  /** Longest stay in residence, in months. */
  readonly residenceCeilingMonths: Figure | null;
  /** A treatment place must be confirmed in writing, whatever the programme. */
  readonly placeRequired: boolean;
  /** Any provider of the area may treat: where a place is taken back, the others are asked without a new decision. */
  readonly anyProviderOfArea: boolean;
  readonly directorRequired: boolean;
  /** Sessions a week must be given where the treatment is not residential. */
  readonly intervalsRequired: boolean;
  /** False: the order must not say which treatment. */
  readonly mayNameTreatment: boolean;
  /** The kinds of treatment that the law knows; empty where it names none. */
  readonly measures: readonly Provision[];
  /** A requirement to be tested that can stand beside it or alone. */
  readonly testing: Provision | null;
  readonly review: {
    /** Reviews are mandatory where the term is longer than so many months. */
    readonly mandatoryAboveMonths: Figure | null;
    /** Shortest interval, in days. */
    readonly minimumDays: Figure | null;
    /** A written report is due before each review. */
    readonly reportBefore: boolean;
    /** Who writes it. */
    readonly reportBy: readonly Role[];
    /** Where it stands: a review may be held without a hearing. */
    readonly withoutHearing: Provision | null;
    readonly template: 'PROGRESS' | 'PROGRESS_WITH_TESTS';
    /** The report carries the provider's own view. */
    readonly providerViewRequired: boolean;
  };
  /** How many phases an order runs through. */
  readonly phases: Figure;
};

/** A provision as a row: what it says and where. */
export const law = <const What extends string>(
  what: What,
  source: string,
  { unchecked = false }: { readonly unchecked?: boolean } = {},
): Provision<What> => ({ what, source, unchecked });

/** What a regime says nothing about. */
export const silent = {
  mandatory: null,
  revokedFor: [],
  revokesDirectly: false,
  revocationFindings: [],
  waivedOnLateProof: null,
  challenge: null,
  barredAfterMonths: null,
  crediting: [],
  measures: [],
  testing: null,
} as const satisfies Partial<OrderProfile>;

/** Who may write the report before a review, where the law names nobody. */
export const anyReporter = ['PROV', 'NGOC', 'PROB', 'DCC'] as const satisfies readonly Role[];
