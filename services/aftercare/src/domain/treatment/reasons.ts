/** Why a provider has no place. Source: capacity codes of FHIR SDOH, with those of domain reference 2.7. */
export const placeRefusals = {
  NO_CAPACITY: 'no place is free',
  WAITLIST: 'only a waiting list',
  ADDITIONAL_ASSESSMENT_REQUIRED: 'a further assessment is needed first',
  OUT_OF_AREA: 'outside the area',
  LANGUAGE: 'not in this language',
  CONFLICT: 'a conflict with someone already here',
  INELIGIBLE: 'outside what the provider may take',
} as const;

/** Why treatment was broken off, in groups: the court hears the group, never the detail. */
export const breakOffGroups = {
  PERSON_LEFT: 'the person left',
  PROVIDER_ENDED: 'the provider ended it',
  HEALTH: 'hospital or another treatment came first',
  CUSTODY: 'taken into custody',
  OTHER: 'another reason',
} as const;

export const endGroups = {
  COMPLETED: 'treatment completed',
  TRANSFERRED: 'goes on with another provider',
  ENDED_EARLY: 'ended before its aim was reached',
  OTHER: 'another reason',
} as const;

export const codesOf = <T extends string>(table: Readonly<Record<T, string>>): [T, ...T[]] =>
  Object.keys(table) as [T, ...T[]];
