import { type Requires, shown } from '../pathway/preconditions.ts';
import { disclosureTo } from './disclosure.ts';

/** Only who may know who the person is may say so. */
export const knowsIdentity: Requires = shown(
  (state, { context: { actor } }) => disclosureTo(state, actor)?.identity === true,
);
