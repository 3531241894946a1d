import { subscriptions } from '@throughcare/contracts';
import { organisationReactions } from '@throughcare/record';
import type { ServiceSpec } from '@throughcare/service-kit';
import { Router } from 'express';
import type { z } from 'zod';
import { commands } from './commands/index.ts';
import { self } from './domain/access/relations.ts';
import { pathway } from './domain/document.ts';
import { coordinatorRow, feedRow } from './domain/feedRow/document.ts';
import { milestone } from './domain/indicators/document.ts';
import { organisation } from './domain/organisation/document.ts';
import { partner } from './domain/partner/document.ts';
import { provider } from './domain/provider/document.ts';
import { sharing } from './domain/sharing/document.ts';
import { coordinatorFeed } from './feed/coordinatorFeed.ts';
import { partnerFeedRoute } from './feed/partnerFeed.ts';
import { partnerTopicWriters } from './feed/partnerTopicWriter.ts';
import { followUps } from './followUps/index.ts';
import { indicators } from './projections/indicators.ts';
import { partnerFeed } from './projections/partnerFeed.ts';
import { queries } from './queries/index.ts';
import { reactions } from './reactions/index.ts';
import { AftercareSettings } from './settings.ts';

/** Places, offers, cases and the weeks after release. Throws where a setting is wrong. */
export function aftercareService(
  settings: z.input<typeof AftercareSettings> = {},
): ServiceSpec<AftercareSettings> {
  return {
    name: 'aftercare',
    title: 'Aftercare: treatment places, partners and the first weeks after release',
    settings: AftercareSettings.parse(settings),
    self,
    documents: [
      pathway,
      provider,
      partner,
      feedRow,
      coordinatorRow,
      organisation,
      sharing,
      milestone,
    ],
    commands,
    reactions: [...reactions, ...organisationReactions],
    queries,
    followUps,
    projections: [partnerFeed, indicators],
    reads: subscriptions.aftercare,
    describes: [partnerFeedRoute.description, coordinatorFeed.description],
    routes: (runtime) =>
      Router().use(partnerFeedRoute.routes(runtime), coordinatorFeed.routes(runtime)),
    workers: partnerTopicWriters,
  };
}
