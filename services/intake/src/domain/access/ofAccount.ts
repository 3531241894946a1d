import { relation } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';

export type OfAccount = { readonly bindingId: string };

/** The code itself is compared in the command: a relation does not look at what was typed. */
export const bringsAccountCode = relation<Pathway>(
  'BRINGS_CODE',
  ({ accountCodes }) => Object.keys(accountCodes).length > 0,
  'the record is found by the code that was handed to the person',
);

export const issuedAccountCode = relation<Pathway, { readonly accountCodeId: string }>(
  'OWN_STATEMENT',
  ({ accountCodes }, { params, actor }) =>
    accountCodes[params.accountCodeId]?.issued.org === actor.org,
  'issued the code',
);
