import { type Context, hasRole, type Refusal, refuse } from '@throughcare/record';
import type { PathwayState } from '../person/state.ts';
import type { OstEvent, WatchOutcome } from './events.ts';
import { takenBack } from './holder.ts';
import type { OstStatus } from './statuses.ts';
import { ostTransitionsBetween } from './statuses.ts';

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
  const rows = ostTransitionsBetween(ost.status, to);
  if (rows.length === 0)
    return refuse.conflict('no-such-transition', 'The treatment does not move that way.', {
      state: ost.status,
    });
  const row = rows.find(({ by }) => hasRole(context.actor, ...by));
  if (!row) return refuse.forbidden('not-your-step', 'Another role makes this step.');
  if (row.where === 'INSIDE' && ost.watch)
    return refuse.conflict('ost-outside', 'The person is out, and the next dose is watched.', {
      state: ost.status,
    });
  if (row.where === 'OUTSIDE' && !ost.watch)
    return refuse.conflict('ost-inside', 'The dose is given inside; nobody has left.', {
      state: ost.status,
    });
  return [{ type: 'ost-moved', ostId: ost.id, to, step: context.step(...row.by), details }];
}

const outcomes = {
  CONFIRMED_COMMUNITY: 'CONFIRMED',
  RESUMED: 'CONFIRMED',
  ENDED: 'ENDED',
  LOST: 'LOST',
} as const satisfies Partial<Record<OstStatus, WatchOutcome>>;

/** The same, and with it nobody waits for the next dose any more. */
export function endWatch(
  state: Pick<PathwayState, 'osts'>,
  ostId: string,
  to: keyof typeof outcomes,
  context: Context,
  details: Extract<OstEvent, { type: 'ost-moved' }>['details'] = {},
): OstEvent[] | Refusal {
  const moved = moveOstTo(state, ostId, to, context, details);
  if (!Array.isArray(moved) || !state.osts[ostId]?.watch) return moved;
  const ended: OstEvent = { type: 'ost-watch-ended', ostId, outcome: outcomes[to] };
  const over = to === 'LOST' || to === 'ENDED' ? takenBack(state.osts[ostId], null) : [];
  return [...over, ...moved, ended];
}
