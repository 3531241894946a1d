import type { Context } from '@throughcare/record';
import { followUpsOn } from '@throughcare/record';
import { z } from 'zod';
import { pathway } from '../domain/document.ts';
import type { PathwayEvent } from '../domain/events.ts';
import type { Pathway } from '../domain/pathway/state.ts';
import { giveWay, hearOfNone, offerPlaces } from '../domain/placement/offerPlaces.ts';
import { sharing } from '../domain/sharing/document.ts';
import type { Sharing } from '../domain/sharing/state.ts';
import type { AftercareSettings } from '../settings.ts';

type Decide = (state: Pathway, context: Context<AftercareSettings>) => PathwayEvent[];

/** What the plan decides on each record, once a record: a repeat finds itself done. */
function byRecord({ plan, queues }: Sharing): ReadonlyMap<string, readonly Decide[]> {
  const decisions = new Map<string, Decide[]>();
  const add = (ref: string, decide: Decide) =>
    decisions.set(ref, [...(decisions.get(ref) ?? []), decide]);
  for (const given of plan?.given ?? []) {
    const queue = queues[given.queue];
    if (queue) add(given.ref, offerPlaces(given, queue));
  }
  for (const person of plan?.nobody ?? []) add(person.ref, hearOfNone(person));
  const back = Map.groupBy(plan?.takenBack ?? [], ({ ref }) => ref);
  for (const [ref, offers] of back) add(ref, giveWay(offers.map(({ offerId }) => offerId)));
  return decisions;
}

export const carryOutPlan = followUpsOn(sharing)({
  name: 'carry-out-plan',
  does: 'writes into the records of people what the sharing of places decided',
  payload: z.object({ turn: z.int() }),
  async run({ state, payload: { turn } }, tools) {
    const { plan } = state;
    if (state.turn !== turn || !plan) return undefined;
    const records = new Map<string, Pathway>();
    await Promise.all(
      [...byRecord(state)].map(async ([ref, decisions]) => {
        const after = await tools.change<Pathway, PathwayEvent>(pathway, ref, (record, context) =>
          decisions.flatMap((decide) => decide(record, context)),
        );
        records.set(ref, after);
      }),
    );
    const inVain = plan.given.some(({ ref, places }) =>
      places.some(({ offerId }) => !records.get(ref)?.offers[offerId]),
    );
    return (current) =>
      current.turn === turn && current.plan
        ? [{ type: 'plan-carried-out', again: inVain || plan.takenBack.length > 0 }]
        : [];
  },
});
