import type { Actor } from '@throughcare/record';
import type { Request, Response } from 'express';
import { Halt } from './halt.ts';
import { send } from './problems.ts';

/** Waits until this service has applied the events at the positions that commands of other services told this caller. */
export type WaitFor = (
  actor: Actor,
  positions: string,
) => Promise<'reached' | 'stale' | 'unreadable'>;

/** Lets a request wait as its `Throughcare-After` asks, before anything of a record is read. Throws Halt where that is no position. */
export async function waitAsAsked(
  waitFor: WaitFor,
  actor: Actor,
  request: Request,
  response: Response,
): Promise<void> {
  const after = request.get('throughcare-after');
  if (after === undefined) return;
  const reached = await waitFor(actor, after);
  if (reached === 'unreadable')
    throw new Halt(() =>
      send(response, 'position-invalid', {
        detail: 'Send back what Throughcare-Position said to you.',
      }),
    );
  if (reached === 'stale') response.setHeader('Throughcare-Stale', 'true');
}
