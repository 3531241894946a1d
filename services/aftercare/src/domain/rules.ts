import type { Context } from '@throughcare/record';
import type { AftercareSettings } from '../settings.ts';
import { announceFirstContact, stopCases, watchAttempts } from './case/rules.ts';
import { beginLeads } from './custody/standing.ts';
import type { PathwayEvent } from './events.ts';
import { merging } from './merging.ts';
import type { Pathway } from './pathway/state.ts';
import {
  askNextRound,
  closeCases,
  closeOffers,
  directToProvider,
  endPlacements,
  expireOffers,
  hastenOffers,
  openPlacements,
  reopenPlacements,
  startAgain,
  stopOffers,
} from './placement/rules.ts';
import { watchAccess } from './consent/rules.ts';
import {
  closeEpisodes,
  lookUpProviders,
  meetWithdrawals,
  openEpisodes,
  reopenEpisodes,
} from './treatment/rules.ts';
import { closeWindows, openWindows, passCheckpoints } from './window/rules.ts';

type Rule = (
  state: Pathway,
  now: Context['now'],
  settings: AftercareSettings,
) => readonly PathwayEvent[];

/** In order of weight: what stops comes before what goes on. The first that has something to say speaks. */
const rules: readonly Rule[] = [
  openEpisodes,
  meetWithdrawals,
  stopOffers,
  stopCases,
  watchAccess,
  beginLeads,
  closeEpisodes,
  reopenEpisodes,
  lookUpProviders,
  endPlacements,
  closeOffers,
  closeCases,
  expireOffers,
  announceFirstContact,
  watchAttempts,
  reopenPlacements,
  startAgain,
  openPlacements,
  directToProvider,
  hastenOffers,
  askNextRound,
  closeWindows,
  openWindows,
  passCheckpoints,
];

/** A record that was merged into another decides nothing any more: its things are decided on where they went. */
export function pathwayRules(state: Pathway, context: Context<AftercareSettings>): PathwayEvent[] {
  if (!merging.decides(state)) return [];
  for (const rule of rules) {
    const events = rule(state, context.now, context.settings);
    if (events.length > 0) return [...events];
  }
  return [];
}
