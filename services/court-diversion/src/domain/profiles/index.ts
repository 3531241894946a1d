import type { OrderProfileCode, PleaType, Role } from '@throughcare/contracts';
import { austria39Smg } from './austria39Smg.ts';
import { englandDrr } from './englandDrr.ts';
import { germany35Btmg } from './germany35Btmg.ts';
import { germany37Btmg } from './germany37Btmg.ts';
import type { OrderProfile } from './profile.ts';
import { usDrugCourt } from './usDrugCourt.ts';

export type { Figure, OrderProfile, Precondition, RevocationFinding } from './profile.ts';

/** The regimes that orders can stand under. */
export const profiles: Readonly<Record<OrderProfileCode, OrderProfile>> = {
  US_DRUG_COURT: usDrugCourt,
  ENGLAND_DRR: englandDrr,
  GERMANY_35_BTMG: germany35Btmg,
  GERMANY_37_BTMG: germany37Btmg,
  AUSTRIA_39_SMG: austria39Smg,
};

export const issuersOf = (profile: OrderProfile, basis: PleaType): readonly Role[] =>
  profile.issuedBy[basis] ?? profile.issuedBy.OTHERWISE;
