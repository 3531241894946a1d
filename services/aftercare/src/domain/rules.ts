import type { Instant } from '@throughcare/contracts';
import { type Context, firstRule } from '@throughcare/record';
import type { AftercareSettings } from '../settings.ts';
import { announceFirstContact, stopCases, watchAttempts } from './case/rules.ts';
import { leaveOutPartners, watchAccess } from './consent/rules.ts';
import { beginLeads, keepZones } from './custody/standing.ts';
import type { PathwayEvent } from './events.ts';
import { merging } from './merging.ts';
import type { Pathway } from './pathway/state.ts';
import { tellHolders } from './pause/rules.ts';
import { easeOffers, hastenOffers, redateOffers } from './placement/answerTimes.ts';
import { lookElsewhere } from './placement/lookElsewhere.ts';
import { lookForPlace } from './placement/looking.ts';
import {
  agreeAgain,
  closeCases,
  closeOffers,
  directToProvider,
  endPlacements,
  expireOffers,
  openPlacements,
  reopenPlacements,
  startAgain,
  stopOffers,
} from './placement/rules.ts';
import { tellEnquiries } from './treatment/enquiries.ts';
import {
  closeEpisodes,
  lookUpProviders,
  meetWithdrawals,
  openEpisodes,
  reopenEpisodes,
} from './treatment/rules.ts';
import { startEpisodes } from './treatment/startEpisodes.ts';
import { holdWrittenPlaces } from './treatment/writtenPlaces.ts';
import { continueOfOwnWill, tellOfContinuation } from './voluntary/rules.ts';
import { closeWindows, moveWindows, openWindows, passCheckpoints } from './window/rules.ts';

type Rule = (state: Pathway, now: Instant, settings: AftercareSettings) => readonly PathwayEvent[];

/** In order of weight: what stops comes before what goes on. The first that has something to say speaks. */
const before: readonly Rule[] = [
  keepZones,
  meetWithdrawals,
  stopOffers,
  stopCases,
  watchAccess,
  leaveOutPartners,
  beginLeads,
  closeEpisodes,
  reopenEpisodes,
  continueOfOwnWill,
  tellOfContinuation,
  lookUpProviders,
  tellEnquiries,
  agreeAgain,
  endPlacements,
  closeOffers,
  closeCases,
  expireOffers,
  announceFirstContact,
  watchAttempts,
  reopenPlacements,
  startAgain,
  openPlacements,
];
const after: readonly Rule[] = [
  directToProvider,
  hastenOffers,
  easeOffers,
  redateOffers,
  lookForPlace,
  moveWindows,
  closeWindows,
  openWindows,
  passCheckpoints,
  tellHolders,
];

const timed = (rules: readonly Rule[]) =>
  rules.map(
    (rule) =>
      (state: Pathway, { now, settings }: Context<AftercareSettings>) =>
        rule(state, now, settings),
  );
const first = firstRule<Pathway, PathwayEvent, AftercareSettings>([
  openEpisodes,
  holdWrittenPlaces,
  startEpisodes,
  ...timed(before),
  lookElsewhere,
  ...timed(after),
]);

/** A record that was merged into another decides nothing any more: its things are decided on where they went. */
export const pathwayRules = (
  state: Pathway,
  context: Context<AftercareSettings>,
): PathwayEvent[] => (merging.decides(state) ? first(state, context) : []);
