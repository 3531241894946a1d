import { z } from 'zod';

/** The legal regimes that an order can stand under; their rules are rows of court-diversion. */
export const orderProfileCodes = [
  'US_DRUG_COURT',
  'ENGLAND_DRR',
  'GERMANY_35_BTMG',
  'GERMANY_37_BTMG',
  'AUSTRIA_39_SMG',
] as const;
export type OrderProfileCode = (typeof orderProfileCodes)[number];
export const OrderProfileCode = z.enum(orderProfileCodes);
