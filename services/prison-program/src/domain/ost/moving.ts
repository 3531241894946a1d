import { type Context, hasRole, type Refusal, refuse } from '@throughcare/record';
import type { PathwayState } from '../person/state.ts';
import type { OstEvent } from './events.ts';
import type { OstStatus } from './statuses.ts';
import { ostTransitionBetween } from './statuses.ts';

/** Moves along a row of the table, if there is one and it is this role's to use. */
export function moveOstTo(
  { osts }: Pick<PathwayState, 'osts'>,
  ostId: string,
  to: OstStatus,
  context: Context,
  details: Extract<OstEvent, { type: 'ost-moved' }>['details'] = {},
): OstEvent[] | Refusal {
  const ost = osts[ostId];
  if (!ost) return refuse.notFound();
  const row = ostTransitionBetween(ost.status, to);
  if (!row || row.by.includes('SYS'))
    return refuse.conflict('no-such-transition', 'The treatment does not move that way.', {
      state: ost.status,
    });
  if (!hasRole(context.actor, ...row.by))
    return refuse.forbidden('not-your-step', 'Another role makes this step.');
  return [{ type: 'ost-moved', ostId: ost.id, to, step: context.step(...row.by), details }];
}
