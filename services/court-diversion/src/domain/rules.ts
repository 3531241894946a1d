import { earliest, endOfDay, type Instant } from '@throughcare/contracts';
import { type Context, firstRule } from '@throughcare/record';
import type { CourtDiversionSettings } from '../settings.ts';
import { openCandidates } from './candidate/rules.ts';
import { deathOf } from './death/deathOf.ts';
import {
  endByDeath,
  endWithdrawnReferrals,
  liftMistakenEnds,
  withdrawPlaceRequests,
} from './ending/rules.ts';
import type { CourtEvent } from './events.ts';
import { cancelHearings, reportAskAt, requestReports } from './hearing/rules.ts';
import { merging } from './merging.ts';
import { openOrders, type Rule } from './order/openOrders.ts';
import { heldPlace } from './order/state.ts';
import type { Pathway } from './pathway/state.ts';
import { lapsePlaces } from './place/lapsePlaces.ts';
import { hearPlaceAnswers } from './place/rules.ts';
import { keepTasks, nextPassing } from './task/rules.ts';
import { activate } from './treatment/activate.ts';
import { awaitedStart, startOverdue } from './treatment/startOverdue.ts';

/** In this order: what was told comes before what the clock says. */
const inOrder: readonly Rule[] = [
  openCandidates,
  hearPlaceAnswers,
  activate,
  endByDeath,
  liftMistakenEnds,
  endWithdrawnReferrals,
  withdrawPlaceRequests,
  cancelHearings,
  lapsePlaces,
  startOverdue,
  requestReports,
  keepTasks,
];

const first = firstRule(inOrder);

/** A record that was merged away, or is being taken apart, decides nothing. */
export const rules = (state: Pathway, context: Context<CourtDiversionSettings>): CourtEvent[] =>
  merging.decides(state) ? first(state, context) : [];

/** The next moment at which a rule fires although nothing else happens. */
export function dueAt(state: Pathway): Instant | null {
  if (!merging.decides(state)) return null;
  const paused = deathOf(state.facts).reported;
  return earliest(
    ...openOrders(state).flatMap((order) => {
      const startBy = paused ? null : awaitedStart(order);
      return [
        startBy && endOfDay(startBy),
        order.issued ? null : (heldPlace(order)?.heldUntil ?? null),
      ];
    }),
    ...(paused ? [] : Object.values(state.hearings).map((hearing) => reportAskAt(state, hearing))),
    ...nextPassing(state),
  );
}
