import type { Aside, Dispatcher } from '@throughcare/messaging';
import { type Actor, hasRole } from '@throughcare/record';
import express, { type Router } from 'express';
import { z } from 'zod';
import { send, sendInvalid } from './problems.ts';

export type ParkedTools = {
  readonly aside: Aside;
  readonly dispatcher: Dispatcher;
  readonly audit: (actor: Actor, ref: string, what: string) => Promise<void>;
};

export const ParkedPage = z.strictObject({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: z.string().max(500).optional(),
});
export const RedriveBody = z.strictObject({
  /** Only these people's rows; all where left out. */
  refs: z.array(z.uuid()).max(200).optional(),
  dryRun: z.boolean().default(false),
});

/** What could not be applied when it came: seen, tried again in order, never edited. For operators. */
export function parkedRoutes({ aside, dispatcher, audit }: ParkedTools): Router {
  const router = express.Router();
  router.use((_request, response, next) => {
    if (hasRole(response.locals.actor as Actor, 'ADMIN')) return next();
    send(response, 'role', { detail: 'This takes one of: ADMIN.' });
  });

  router.get('/', async (request, response) => {
    const wanted = ParkedPage.safeParse(request.query);
    if (!wanted.success) return sendInvalid(response, wanted.error, 'search');
    const page = await aside.page(wanted.data.limit, wanted.data.after);
    response.json({
      items: page.rows.map(({ id, row: { sealed: _sealed, ...row } }) => ({ id, ...row })),
      next: page.next,
    });
  });

  router.post('/redrive', async (request, response) => {
    const wanted = RedriveBody.safeParse(request.body ?? {});
    if (!wanted.success) return sendInvalid(response, wanted.error, 'body');
    const refs = wanted.data.refs ?? (await everyone());
    let moved = 0;
    for (const ref of refs)
      if (wanted.data.dryRun) moved += await dispatcher.rehearse(ref);
      else {
        await audit(response.locals.actor as Actor, ref, 'redrive');
        moved += await dispatcher.drain(ref);
      }
    response.json({
      people: refs.length,
      moved,
      left: await aside.count(),
      dryRun: wanted.data.dryRun,
    });
  });
  return router;

  async function everyone(): Promise<string[]> {
    const refs = new Set<string>();
    let after: string | undefined;
    do {
      const page = await aside.page(200, after);
      for (const { row } of page.rows) if (row.ref !== null) refs.add(row.ref);
      after = page.next ?? undefined;
    } while (after !== undefined);
    return [...refs];
  }
}
