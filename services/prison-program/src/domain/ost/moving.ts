import { type Context, hasRole, type Refusal, refuse } from '@throughcare/record';
import { closedRecord, maySee } from '../person/access.ts';
import type { PathwayState } from '../person/state.ts';
import type { OstEvent } from './events.ts';
import type { Ost } from './state.ts';
import type { OstStatus } from './statuses.ts';
import { ostTransitionBetween } from './statuses.ts';
import { maySeeOst } from './view.ts';

/** The treatment that a command means: prison healthcare's own, or handed to this prescriber. */
export function ostFor(state: PathwayState, ostId: string, context: Context): Ost | Refusal {
  const ost = state.osts[ostId];
  if (!ost || !(maySee(state, context.actor) || maySeeOst(state, ost, context.actor)))
    return refuse.notFound();
  return closedRecord(state) ?? ost;
}

export function moveOstTo(
  ost: Ost,
  to: OstStatus,
  context: Context,
  details: Extract<OstEvent, { type: 'ost-moved' }>['details'] = {},
): OstEvent[] | Refusal {
  const row = ostTransitionBetween(ost.status, to);
  if (!row || row.by.includes('SYS'))
    return refuse.conflict('no-such-transition', 'The treatment does not move that way.', {
      state: ost.status,
    });
  if (!hasRole(context.actor, ...row.by))
    return refuse.forbidden('not-your-step', 'Another role makes this step.');
  return [{ type: 'ost-moved', ostId: ost.id, to, step: context.step(...row.by), details }];
}
