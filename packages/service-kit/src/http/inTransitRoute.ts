import { addMinutes, type Instant } from '@throughcare/contracts';
import type { Store } from '@throughcare/store';
import express, { type Router } from 'express';
import { onlyFor } from './onlyFor.ts';

export type InTransitTools = {
  readonly store: Pick<Store, 'pending' | 'read'>;
  readonly now: () => Instant;
  /** Records of the log that this service has not settled. */
  readonly unsettled: () => Promise<number | null>;
};

/** After which an event should have reached every subscriber. Source: domain reference 6.2. */
const minutesOnTheWay = 10;
/** The longest waiting come first, so that more of them than this tell an operator nothing new. */
const mostRows = 200;

/**
 * Events of this service that others do not have yet: the operator owes them to whom they are about, from their own moment
 * on. What a subscriber could not apply stands on its own list of parked events.
 */
export async function inTransit({ store, now, unsettled }: InTransitTools) {
  const documents = await store.pending(mostRows);
  const rows = await Promise.all(
    documents.map(async ({ kind, id }) => {
      const { outbox = [] } = (await store.read(kind, id)) ?? {};
      const [first] = outbox;
      if (!first) return [];
      const due = addMinutes(first.time, minutesOnTheWay);
      return { ref: id, type: first.type, events: outbox.length, since: first.time, due };
    }),
  );
  const at = now();
  const items = rows
    .flat()
    .toSorted((a, b) => (a.since < b.since ? -1 : 1))
    .map((row) => ({ ...row, overdue: row.due <= at }));
  return { items, unsettled: await unsettled() };
}

export function inTransitRoute(tools: InTransitTools): Router {
  const router = express.Router();
  router.get('/', onlyFor('ADMIN'), async (_request, response) => {
    response.json(await inTransit(tools));
  });
  return router;
}
