import { inOrder } from '@throughcare/record';
import type { Stop, StopKind } from '../outreach/state.ts';
import type { Pathway } from '../pathway/state.ts';

/** It is about a stay that was this person's, or about none. */
export const isOwn = (
  { custody }: Pathway,
  { stayId }: { readonly stayId: string | null },
): boolean => !(stayId !== null && custody[stayId]?.voided === true);

/** What ended or stopped outreach to this person: not an escape out of a stay that was somebody else's. */
export const ownStops = (state: Pathway, wanted: StopKind): readonly Stop[] =>
  inOrder(state.stops).filter((stop) => stop.kind === wanted && isOwn(state, stop));
