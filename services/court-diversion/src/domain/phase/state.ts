import type { Done } from '../step/done.ts';

export type PhaseMove = {
  readonly from: number;
  readonly to: number;
  /** The remedial plan of a return (L2 text for the court team); null for an advance. */
  readonly plan: string | null;
  readonly done: Done;
};
