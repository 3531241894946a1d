import { earliest, type Instant } from '@throughcare/contracts';
import { type Context, firstRule } from '@throughcare/record';
import type { CourtDiversionSettings } from '../settings.ts';
import { endWithdrawnReferrals, openCandidates } from './candidate/rules.ts';
import { endByDeath, liftMistakenEnds } from './ending/rules.ts';
import type { CourtEvent } from './events.ts';
import { cancelHearings, reportsDueAt, requestReports } from './hearing/rules.ts';
import { merging } from './merging.ts';
import type { Pathway } from './pathway/state.ts';
import {
  hearPlaceAnswers,
  lapsePlaces,
  placesDueAt,
  withdrawPlaceRequests,
} from './place/rules.ts';
import { keepTasks, tasksDueAt } from './task/rules.ts';
import { activate, startOverdue, startsDueAt } from './treatment/rules.ts';

/** In this order: what was told comes before what the clock says. */
const first = firstRule<Pathway, CourtEvent, CourtDiversionSettings>([
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
]);

/** A record that was merged away, or is being taken apart, decides nothing. */
export const rules = (state: Pathway, context: Context<CourtDiversionSettings>): CourtEvent[] =>
  merging.decides(state) ? first(state, context) : [];

/** The next moment at which a rule fires although nothing else happens. */
export const dueAt = (state: Pathway): Instant | null =>
  merging.decides(state)
    ? earliest(
        ...startsDueAt(state),
        ...placesDueAt(state),
        ...reportsDueAt(state),
        ...tasksDueAt(state),
      )
    : null;
