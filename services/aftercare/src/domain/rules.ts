import { earliest, type Instant } from '@throughcare/contracts';
import { type Context, firstRule, inOrder } from '@throughcare/record';
import type { AftercareSettings } from '../settings.ts';
import { announceFirstContact, casesDueAt, stopCases, watchAttempts } from './case/rules.ts';
import { leaveOutPartners, watchAccess } from './consent/rules.ts';
import { beginLeads, leadDueAt } from './custody/standing.ts';
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
  placementsDueAt,
  reopenPlacements,
  startAgain,
  stopOffers,
} from './placement/rules.ts';
import {
  closeEpisodes,
  episodesDueAt,
  lookUpProviders,
  meetWithdrawals,
  openEpisodes,
  reopenEpisodes,
} from './treatment/rules.ts';
import { closeWindows, openWindows, passCheckpoints, windowsDueAt } from './window/rules.ts';

type Rule = (state: Pathway, now: Instant, settings: AftercareSettings) => readonly PathwayEvent[];

/** In order of weight: what stops comes before what goes on. The first that has something to say speaks. */
const rules: readonly Rule[] = [
  openEpisodes,
  meetWithdrawals,
  stopOffers,
  stopCases,
  watchAccess,
  leaveOutPartners,
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

const first = firstRule<Pathway, PathwayEvent, AftercareSettings>(
  rules.map(
    (rule) =>
      (state, { now, settings }) =>
        rule(state, now, settings),
  ),
);

/** A record that was merged into another decides nothing any more: its things are decided on where they went. */
export const pathwayRules = (
  state: Pathway,
  context: Context<AftercareSettings>,
): PathwayEvent[] => (merging.decides(state) ? first(state, context) : []);

/** The next moment at which a rule may fire although nothing is heard. */
export function dueAt(state: Pathway, settings: AftercareSettings): Instant | null {
  if (!merging.decides(state)) return null;
  return earliest(
    ...inOrder(state.custody).map((stay) => leadDueAt(stay, settings)),
    ...episodesDueAt(state),
    ...placementsDueAt(state, settings),
    ...casesDueAt(state, settings),
    ...windowsDueAt(state),
  );
}
