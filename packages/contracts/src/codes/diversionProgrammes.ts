import type { OrderProfileCode } from './orderProfileCodes.ts';
import type { PleaType } from './pleaTypes.ts';

/** A programme that a court can order, as its code stands in referrals and files. */
export type DiversionProgramme = {
  readonly code: string;
  readonly title: string;
  readonly basis: PleaType;
  /** YES: the programme is about drug treatment, so an order of it makes the need KNOWN and wants a treatment place. */
  readonly drugTreatment: 'YES' | 'UNKNOWN';
  readonly profile: OrderProfileCode;
  /** True where what the code stands for was not read in its original. */
  readonly unchecked: boolean;
  /** True for a code that no row knows: kept as it is, and shown as such. */
  readonly flagged: boolean;
};

type Row = readonly [
  code: string,
  title: string,
  basis: PleaType,
  drugTreatment: DiversionProgramme['drugTreatment'],
  profile: OrderProfileCode,
  unchecked: boolean,
];

/** Cook County's codes by the replay reference; the three others by domain reference 2.3. */
const rows: readonly Row[] = [
  ['DC', 'drug court', 'POST_PLEA', 'YES', 'US_DRUG_COURT', false],
  ['DS', 'drug school', 'PRE_PLEA', 'YES', 'US_DRUG_COURT', false],
  ['DDPP', 'drug deferred prosecution', 'PRE_PLEA', 'YES', 'US_DRUG_COURT', false],
  ['ACT', 'access to community treatment court', 'POST_PLEA', 'YES', 'US_DRUG_COURT', true],
  ['ARI', 'Adult Redeploy Illinois', 'POST_SENTENCE', 'UNKNOWN', 'US_DRUG_COURT', true],
  ['BR9', 'deferred prosecution, branch 9', 'PRE_PLEA', 'UNKNOWN', 'US_DRUG_COURT', true],
  ['MHC', 'mental-health court', 'POST_PLEA', 'UNKNOWN', 'US_DRUG_COURT', false],
  ['VC', 'veterans court', 'POST_PLEA', 'UNKNOWN', 'US_DRUG_COURT', false],
  ['RJCC', 'restorative-justice community court', 'PRE_PLEA', 'UNKNOWN', 'US_DRUG_COURT', true],
  ['DRR', 'drug rehabilitation requirement', 'POST_SENTENCE', 'YES', 'ENGLAND_DRR', false],
  [
    'BTMG35',
    'deferral of enforcement, § 35 BtMG',
    'POST_SENTENCE',
    'YES',
    'GERMANY_35_BTMG',
    false,
  ],
  [
    'BTMG37',
    'prosecution held back for treatment, § 37 BtMG',
    'PRE_PLEA',
    'YES',
    'GERMANY_37_BTMG',
    false,
  ],
  ['SMG39', 'deferral of sentence, § 39 SMG', 'POST_SENTENCE', 'YES', 'AUSTRIA_39_SMG', false],
];

export const diversionProgrammes: readonly DiversionProgramme[] = rows.map(
  ([code, title, basis, drugTreatment, profile, unchecked]) => ({
    code,
    title,
    basis,
    drugTreatment,
    profile,
    unchecked,
    flagged: false,
  }),
);

const byCode = new Map(diversionProgrammes.map((row) => [row.code, row]));

/** The row of a code. An unknown code is kept as it is, before plea, need UNKNOWN, and flagged. */
export const diversionProgramme = (code: string): DiversionProgramme =>
  byCode.get(code) ?? {
    code,
    title: code,
    basis: 'PRE_PLEA',
    drugTreatment: 'UNKNOWN',
    profile: 'US_DRUG_COURT',
    unchecked: true,
    flagged: true,
  };
