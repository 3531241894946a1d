import { hasRole, relation } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';

export type OfClaimCode = { readonly claimCodeId: string };

/** The code itself is compared in the command: a relation does not look at what was typed. */
export const bringsCode = relation<Pathway>(
  'BRINGS_CODE',
  ({ claimCodes }) => Object.keys(claimCodes).length > 0,
  'the record is found by the code that the person brought',
);

const issuedIt = (name: 'OWN_STATEMENT' | 'SOURCE', because: string) =>
  relation<Pathway, OfClaimCode>(
    name,
    ({ claimCodes }, { params, actor }) =>
      claimCodes[params.claimCodeId]?.issued.org === actor.org &&
      // People are no office: of those who sign in as themselves none speaks for another.
      !hasRole(actor, 'PERSON') &&
      (name === 'SOURCE') === hasRole(actor, 'IMPORT'),
    because,
  );

export const issued = issuedIt('OWN_STATEMENT', 'issued the code');
export const issuedAsSource = issuedIt('SOURCE', 'a source that told of it');
