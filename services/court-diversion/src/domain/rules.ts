import { type Context, firstRule } from '@throughcare/record';
import type { CourtDiversionSettings } from '../settings.ts';
import { endWithdrawnReferrals, keepZones, openCandidates } from './candidate/rules.ts';
import { endByDeath, liftMistakenEnds } from './ending/rules.ts';
import type { CourtEvent } from './events.ts';
import { cancelHearings, requestReports } from './hearing/rules.ts';
import { merging } from './merging.ts';
import type { Pathway } from './pathway/state.ts';
import { hearPlaceAnswers } from './place/answers.ts';
import { lapsePlaces, withdrawPlaceRequests } from './place/rules.ts';
import { keepTasks } from './task/rules.ts';
import { hearEnquiryAnswers, passEnquiries, settleEnquiries } from './treatment/enquiries.ts';
import { activate, startOverdue } from './treatment/rules.ts';

/** In this order: what was told comes before what the clock says. */
const first = firstRule<Pathway, CourtEvent, CourtDiversionSettings>([
  keepZones,
  openCandidates,
  hearPlaceAnswers,
  hearEnquiryAnswers,
  activate,
  settleEnquiries,
  endByDeath,
  liftMistakenEnds,
  endWithdrawnReferrals,
  withdrawPlaceRequests,
  cancelHearings,
  lapsePlaces,
  startOverdue,
  passEnquiries,
  requestReports,
  keepTasks,
]);

/** A record that was merged away, or is being taken apart, decides nothing. */
export const rules = (state: Pathway, context: Context<CourtDiversionSettings>): CourtEvent[] =>
  merging.decides(state) ? first(state, context) : [];
