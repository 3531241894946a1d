import { intakeEventTypes as told } from '@throughcare/contracts';
import { nobody, type Publication, type Publishers, publication } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import { toBoth } from '../pathway/toBoth.ts';
import type { AccountEvent } from './evolve.ts';
import type { Binding } from './state.ts';

/** Both sides must know whose own record it is; of codes nobody is told. */
export const accountPublishers: Publishers<Pathway, AccountEvent> = {
  'account-code-issued': nobody,
  'account-code-voided': nobody,
  'account-bound': ({ binding }) => tell(told.accountBound, binding),
  'account-unbound': ({ bindingId }, state) => tell(told.accountUnbound, state.accounts[bindingId]),
};

function tell(
  definition: typeof told.accountBound | typeof told.accountUnbound,
  binding: Binding | undefined,
): readonly Publication[] {
  if (!binding) return [];
  const { bindingId, account } = binding;
  return toBoth((audience) => publication(definition, audience, { bindingId, account }));
}
