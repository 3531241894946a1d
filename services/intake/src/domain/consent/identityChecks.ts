/** How somebody who sits there is known to be the person of the record. */
export const identityChecks = {
  CLAIM_CODE: 'they brought the code that was printed for them',
  DOCUMENT: 'name and date of birth on their document are those of the record',
} as const;
export type IdentityCheck = keyof typeof identityChecks;

export const witnessRoles = {
  PEER: 'a peer worker',
  WORKER: 'another worker of the house',
  COUNSEL: 'counsel',
  INTERPRETER: 'an interpreter',
  OFFICIAL: 'somebody of a public office',
  OTHER: 'another person whom the person trusts',
} as const;
export type WitnessRole = keyof typeof witnessRoles;
