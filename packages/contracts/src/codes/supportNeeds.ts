import { z } from 'zod';

/**
 * What kind of help is looked for: matching works on these and on nothing clinical.
 * Source: the linked services of the domain reference, 2.8, and its needs, G12 and G13.
 */
export const supportNeeds = {
  DRUG_TREATMENT: 'help with the use of drugs',
  ALCOHOL_TREATMENT: 'help with the use of alcohol',
  OST: 'opioid substitution treatment goes on',
  HOUSING: 'a place to live',
  EMPLOYMENT: 'work or training',
  MENTAL_HEALTH: 'mental health care',
  ID_DOCUMENTS: 'identity papers',
  LEGAL: 'legal advice',
  FAMILY: 'family and children',
} as const;
export type SupportNeed = keyof typeof supportNeeds;
export const SupportNeed = z
  .enum(Object.keys(supportNeeds) as [SupportNeed, ...SupportNeed[]])
  .meta({ description: 'Kind of help looked for', examples: ['HOUSING'] });
