import {
  addTallies,
  type CustodyTally,
  custodyReview,
  custodyTallyOf,
  noCustody,
  type PathwayState,
  pathway,
} from '@throughcare/prison-program';
import type { Store } from '@throughcare/store';
import { scan } from './scan.ts';

/** Stays, departures and releases of everyone, and the messages that a person must look at. */
export async function custodyFigures(store: Store): Promise<CustodyTally & { review: number }> {
  let tally = noCustody;
  for await (const { state } of scan<PathwayState>(store, pathway.kind))
    tally = addTallies(tally, custodyTallyOf(state));
  let review = 0;
  for await (const _item of scan(store, custodyReview.kind)) review++;
  return { ...tally, review };
}
