import { z } from 'zod';

/**
 * What a provider offers, and by the same words what a person needs, so that a need is met where the codes are equal.
 * Source: the links of domain reference 2.8, and what the directories of the field list.
 */
export const careServices = {
  DRUG_TREATMENT: 'treatment of drug use',
  DETOXIFICATION: 'withdrawal under care',
  RESIDENTIAL: 'treatment with a bed',
  OST: 'opioid substitution treatment',
  RECOVERY_SUPPORT: 'support for dependency and recovery',
  AFTERCARE: 'continuing care after treatment or release',
  HARM_REDUCTION: 'naloxone, supplies, testing for infections',
  PEER_SUPPORT: 'support by people with lived experience',
  DUAL_DIAGNOSIS: 'treatment of drug use and mental health together',
  MENTAL_HEALTH: 'mental health services',
  WELLBEING: 'emotional wellbeing, lifestyle and associates',
  TRAUMA: 'trauma-informed counselling',
  HOUSING: 'a place to live, or the way to one',
  EMPLOYMENT: 'work, training and education',
  FINANCE: 'benefits, debt and money',
  ID_DOCUMENTS: 'identity papers',
  LEGAL: 'legal advice',
  FAMILY: 'family and significant others',
  CHILD_CARE: 'care for children while a parent is treated',
  PREGNANCY: 'care in pregnancy and after birth',
  TRANSPORT: 'help with getting there',
  MENTORING: 'mentoring and social inclusion',
  WOMENS_SERVICES: 'services by and for women',
  YOUNG_ADULTS: 'services for young adults',
  VETERANS: 'services for veterans',
  CRIMINAL_JUSTICE: 'takes people sent by a court or prison',
} as const;
export type CareService = keyof typeof careServices;
export const CareService = z
  .enum(Object.keys(careServices) as [CareService, ...CareService[]])
  .meta({ description: 'What is offered, or needed', examples: ['OST'] });
