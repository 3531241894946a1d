import { StreamKey } from '@throughcare/contracts';
import {
  type Dispatcher,
  isSettled,
  type ParkedEvent,
  type ParkedEvents,
} from '@throughcare/messaging';
import type { Actor } from '@throughcare/record';
import express, { type Router } from 'express';
import { z } from 'zod';
import type { RecordDisclosure } from '../engine/disclosures.ts';
import { onlyFor } from './onlyFor.ts';
import { send, sendInvalid } from './problems.ts';

export type ParkedTools = {
  readonly parked: ParkedEvents;
  readonly dispatcher: Dispatcher;
  /** Records who tried a person's parked events again. */
  readonly audit: RecordDisclosure;
};

export const ParkedPage = z.strictObject({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: z.string().max(500).optional(),
});
export const RedriveBody = z.strictObject({
  /** Only events about these people or organisations; everybody's where left out. */
  refs: z.array(StreamKey).max(200).optional(),
  dryRun: z.boolean().default(false),
});

/** What an operator orders at every service; forms of the desk are generated from it. */
export const operatorCommands = {
  'redrive-parked': { path: '/parked/redrive', changes: null, body: RedriveBody },
} as const;
export const DryRunPage = ParkedPage.omit({ after: true });

/** For operators: lists parked events, tells what trying them again would do, and tries them again in order. They are never edited. */
export function parkedRoutes({ parked, dispatcher, audit }: ParkedTools): Router {
  const router = express.Router();
  router.use(onlyFor('ADMIN'));

  router.get('/', async (request, response) => {
    const wanted = ParkedPage.safeParse(request.query);
    if (!wanted.success) return sendInvalid(response, wanted.error, 'search');
    const page = await parked.page(wanted.data.limit, wanted.data.after);
    response.json({ items: page.rows.map(shownOf), next: page.next });
  });

  router.get('/dry-run', async (request, response) => {
    const wanted = DryRunPage.safeParse(request.query);
    if (!wanted.success) return sendInvalid(response, wanted.error, 'search');
    response.json(await dryRunOf(dispatcher, await everyoneIn(parked), wanted.data.limit));
  });

  router.get('/dry-run/:ref', async (request, response) => {
    const wanted = DryRunPage.safeParse(request.query);
    const ref = StreamKey.safeParse(request.params.ref);
    if (!wanted.success) return sendInvalid(response, wanted.error, 'search');
    const found = ref.success && (await dryRunOf(dispatcher, [ref.data], wanted.data.limit));
    if (!found || found.items.length === 0)
      return send(response, 'not-found', { detail: 'Nothing of this stream is parked.' });
    response.json(found);
  });

  router.post('/redrive', async (request, response) => {
    const wanted = RedriveBody.safeParse(request.body ?? {});
    if (!wanted.success) return sendInvalid(response, wanted.error, 'body');
    const refs = wanted.data.refs ?? (await everyoneIn(parked));
    let moved = 0;
    for (const ref of refs)
      if (wanted.data.dryRun) moved += await dispatcher.dryRun(ref);
      else {
        await audit(response.locals.actor as Actor, new Map([[ref, []]]), 'redrive');
        moved += await dispatcher.redrive(ref);
      }
    response.json({
      people: refs.length,
      moved,
      left: await parked.count(),
      dryRun: wanted.data.dryRun,
    });
  });
  return router;
}

/** A parked event as it is shown: what is in it stays sealed. */
const shownOf = ({ id, row }: { readonly id: string; readonly row: ParkedEvent }) => {
  const { sealed: _sealed, ...told } = row;
  return { id, ...told };
};

/** What a redrive of these would do with each event. The sums are of all; so many rows are told. */
async function dryRunOf(dispatcher: Dispatcher, refs: readonly string[], limit: number) {
  const items: object[] = [];
  let applies = 0;
  let stays = 0;
  for (const ref of refs)
    for (const { id, row, outcome } of await dispatcher.dryRunOf(ref)) {
      if (isSettled(outcome)) applies++;
      else stays++;
      if (items.length < limit) items.push({ ...shownOf({ id, row }), outcome });
    }
  return { items, applies, stays };
}

/** Everybody of whom anything is parked. */
async function everyoneIn(parked: ParkedEvents): Promise<string[]> {
  const refs = new Set<string>();
  let after: string | undefined;
  do {
    const page = await parked.page(200, after);
    for (const { row } of page.rows) if (row.ref !== null) refs.add(row.ref);
    after = page.next ?? undefined;
  } while (after !== undefined);
  return [...refs];
}
