import { type Actor, type AnyQuery, isRefusal, type QueryTools, refuse } from '@throughcare/record';
import type { Request, RequestHandler, Response } from 'express';
import { z } from 'zod';
import type { RecordDisclosure } from '../engine/disclosures.ts';
import { paramsOf } from './paths.ts';
import { send, sendFailure, sendInvalid, sendRefusal } from './problems.ts';

export type QueryServices = {
  readonly tools: () => QueryTools;
  readonly recordDisclosure: RecordDisclosure;
  /** Waits until this service has applied the events at the positions that a command of another service answered with. */
  readonly waitFor: (positions: string) => Promise<'reached' | 'stale' | 'unreadable'>;
  readonly onError: (error: unknown, query: string) => void;
};

const none = z.strictObject({});

/** One question over HTTP. What it discloses is recorded before the answer leaves. */
export function queryHandler(query: AnyQuery, services: QueryServices): RequestHandler {
  const params = paramsOf(query.path, query.params);
  const search = query.search ?? none;

  return async (request, response) => {
    try {
      await handle(request, response);
    } catch (error) {
      services.onError(error, query.name);
      sendFailure(response, error);
    }
  };

  async function handle(request: Request, response: Response): Promise<void> {
    const actor = response.locals.actor as Actor;
    if (query.by !== 'anyone-signed-in' && !query.by.some((role) => actor.roles.includes(role)))
      return sendRefusal(
        response,
        refuse.forbidden('role', `This takes one of: ${query.by.join(', ')}.`),
      );
    const path = params.safeParse(request.params);
    if (!path.success) return sendInvalid(response, path.error, 'path');
    const wanted = search.safeParse(request.query);
    if (!wanted.success) return sendInvalid(response, wanted.error, 'search');
    const after = request.get('throughcare-after');
    if (after !== undefined) {
      const reached = await services.waitFor(after);
      if (reached === 'unreadable')
        return send(response, 'position-invalid', {
          detail: 'Send back what Throughcare-Position said.',
        });
      if (reached === 'stale') response.setHeader('Throughcare-Stale', 'true');
    }
    const input = { params: path.data as never, search: wanted.data, actor };
    const answer: unknown = await query.run(input, services.tools());
    if (isRefusal(answer)) return sendRefusal(response, answer);
    const disclosed = query.discloses?.(input);
    if (disclosed) await services.recordDisclosure(actor, disclosed.ref, disclosed.what);
    response.json(answer);
  }
}
