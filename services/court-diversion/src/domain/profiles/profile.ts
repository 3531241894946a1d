import type { OrderProfileCode, PleaType, Role } from '@throughcare/contracts';

/** A number of a law or standard, and where it stands. `unchecked`: not read in its original. */
export type Figure = {
  readonly value: number;
  readonly source: string;
  readonly unchecked: boolean;
};

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
  readonly revokedBy: readonly Role[];
  /** True: a breach is decided at a hearing. */
  readonly revocationAtHearing: boolean;
  /** Who shows that treatment started and goes on. */
  readonly provedBy: 'PROVIDER' | 'PERSON';
  readonly preconditions: readonly Precondition[];
  /** A precondition that holds above a length of sentence only, in months. */
  readonly preconditionAbove: { readonly months: Figure; readonly wanted: Precondition } | null;
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
  readonly directorRequired: boolean;
  /** Sessions a week must be given where the treatment is not residential. */
  readonly intervalsRequired: boolean;
  /** False: the order must not say which treatment. */
  readonly mayNameTreatment: boolean;
  readonly review: {
    /** Reviews are mandatory where the term is longer than so many months. */
    readonly mandatoryAboveMonths: Figure | null;
    /** Shortest interval, in days. */
    readonly minimumDays: Figure | null;
    /** A written report is due before each review. */
    readonly reportBefore: boolean;
    readonly template: 'PROGRESS' | 'PROGRESS_WITH_TESTS';
    /** The report carries the provider's own view. */
    readonly providerViewRequired: boolean;
  };
  /** How many phases an order runs through. */
  readonly phases: Figure;
};
