import { inOrder } from '@throughcare/record';
import type { Stop, StopKind } from '../outreach/state.ts';
import type { Pathway } from '../pathway/state.ts';

/** What ended or stopped outreach to this person: not an escape out of a stay that was somebody else's. */
export const ownStops = ({ stops, custody }: Pathway, wanted: StopKind): readonly Stop[] =>
  inOrder(stops).filter(
    ({ kind, stayId }) => kind === wanted && !(stayId !== null && custody[stayId]?.voided === true),
  );
