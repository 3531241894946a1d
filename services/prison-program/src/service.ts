import { subscriptions } from '@throughcare/contracts';
import { organisationReactions } from '@throughcare/record';
import type { ServiceSpec } from '@throughcare/service-kit';
import type { z } from 'zod';
import { commands } from './commands/index.ts';
import { self } from './domain/access/relations.ts';
import { pathway } from './domain/document.ts';
import { feedRow } from './domain/feedRow/document.ts';
import { organisation } from './domain/organisation/document.ts';
import { custodyReview } from './domain/review/document.ts';
import { prisonFeed } from './feed/prisonFeed.ts';
import { followUps } from './followUps/index.ts';
import { queries } from './queries/index.ts';
import { reactions } from './reactions/index.ts';
import { Settings } from './settings.ts';

/** Prison and programme: custody, preparation of release, programmes, substitution treatment. */
export function prisonProgramService(
  settings: z.input<typeof Settings> = {},
): ServiceSpec<Settings> {
  return {
    name: 'prison-program',
    title: 'Prison and programme',
    settings: Settings.parse(settings),
    self,
    documents: [pathway, custodyReview, organisation, feedRow],
    commands,
    reactions: [...reactions, ...organisationReactions],
    queries,
    followUps,
    projections: [],
    reads: subscriptions['prison-program'],
    describes: [prisonFeed.description],
    routes: prisonFeed.routes,
  };
}
