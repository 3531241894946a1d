import { subscriptions } from '@throughcare/contracts';
import { organisationCopy, organisationReactions } from '@throughcare/record';
import type { ServiceSpec } from '@throughcare/service-kit';
import type { z } from 'zod';
import { commands } from './commands/index.ts';
import { self } from './domain/access/relations.ts';
import { pathway } from './domain/document.ts';
import { feedRow } from './domain/feedRow/document.ts';
import { courtFeed } from './feed/courtFeed.ts';
import { followUps } from './followUps/index.ts';
import { queries } from './queries/index.ts';
import { reactions } from './reactions/index.ts';
import { CourtDiversionSettings } from './settings.ts';

/** The court's side of a pathway: from candidate to the end of an order. Reads justice topics only. */
export const courtDiversionService = (
  settings: z.input<typeof CourtDiversionSettings> = {},
): ServiceSpec<CourtDiversionSettings> => ({
  name: 'court-diversion',
  title: 'Court diversion',
  settings: CourtDiversionSettings.parse(settings),
  self,
  documents: [pathway, organisationCopy, feedRow],
  commands,
  reactions: [...reactions, ...organisationReactions],
  queries,
  followUps,
  projections: [],
  reads: subscriptions['court-diversion'],
  describes: [courtFeed.description],
  routes: courtFeed.routes,
});
