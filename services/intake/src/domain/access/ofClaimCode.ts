import { hasRole, relation } from '@throughcare/record';
import { isUsable } from '../claimCode/state.ts';
import type { Pathway } from '../pathway/state.ts';

export type OfClaimCode = { readonly claimCodeId: string };

/** The code itself is compared in the command: here nobody looks at what was typed. */
export const bringsCode = relation<Pathway>(
  'BRINGS_CODE',
  ({ claimCodes }, { now }) =>
    Object.values(claimCodes).some((code) => isUsable(code) && now < code.expiresAt),
  'the record is found by the code, which is in force',
);

const issuedIt = (name: 'OWN_STATEMENT' | 'SOURCE', because: string) =>
  relation<Pathway, OfClaimCode>(
    name,
    ({ claimCodes }, { params, actor }) =>
      claimCodes[params.claimCodeId]?.issued.org === actor.org &&
      (name === 'SOURCE') === hasRole(actor, 'IMPORT'),
    because,
  );

export const issued = issuedIt('OWN_STATEMENT', 'issued the code');
export const issuedAsSource = issuedIt('SOURCE', 'a source that told of it');
