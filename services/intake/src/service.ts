import { subscriptions } from '@throughcare/contracts';
import type { ServiceSpec } from '@throughcare/service-kit';
import type { z } from 'zod';
import { commands } from './commands/index.ts';
import { self } from './domain/access/relations.ts';
import { codeTries } from './domain/claimCode/tries.ts';
import { pathway } from './domain/document.ts';
import { feedRow } from './domain/feedRow/document.ts';
import { noticeDesk } from './domain/notices/document.ts';
import { noticesStanding } from './domain/notices/standing.ts';
import { organisation } from './domain/organisation/document.ts';
import { intakeFeed } from './feed/intakeFeed.ts';
import { followUps } from './followUps/index.ts';
import { queries } from './queries/index.ts';
import { reactions } from './reactions/index.ts';
import { IntakeSettings } from './settings.ts';

/** Intake on one screen: people, referrals, screening, consent, and who may know who somebody is. */
export const intakeService = (
  settings: z.input<typeof IntakeSettings> = {},
): ServiceSpec<IntakeSettings> => ({
  name: 'intake',
  title: 'Intake: referral, screening, consent and identity',
  settings: IntakeSettings.parse(settings),
  self,
  documents: [pathway, organisation, codeTries, feedRow, noticeDesk],
  commands,
  reactions,
  queries,
  followUps,
  projections: [],
  reads: subscriptions.intake,
  describes: [intakeFeed.description],
  routes: intakeFeed.routes,
  notices: noticesStanding,
});
