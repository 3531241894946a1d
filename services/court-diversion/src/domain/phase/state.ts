import { profiles } from '../profiles/index.ts';
import type { Done } from '../step/done.ts';
import type { Terms } from '../terms/state.ts';

export type PhaseMove = {
  readonly from: number;
  readonly to: number;
  /** The remedial plan of a return (L2 text for the court team); null for an advance. */
  readonly plan: string | null;
  readonly done: Done;
};

/** How many phases the regime of an issued order has. */
export const phasesOf = ({ terms }: { readonly terms: Terms | null }): number =>
  terms ? profiles[terms.profile].phases.value : 0;
