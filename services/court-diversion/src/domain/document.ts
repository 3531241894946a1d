import {
  accountHandlers,
  type DocumentType,
  evolveBy,
  nobody,
  publishBy,
} from '@throughcare/record';
import type { CourtDiversionSettings } from '../settings.ts';
import { breachHandlers } from './breach/evolve.ts';
import { breachPublishers } from './breach/publish.ts';
import { candidateHandlers } from './candidate/evolve.ts';
import { candidatePublishers } from './candidate/publish.ts';
import { complianceHandlers } from './compliance/evolve.ts';
import { compliancePublishers } from './compliance/publish.ts';
import { endingHandlers } from './ending/evolve.ts';
import { endingPublishers } from './ending/publish.ts';
import type { CourtEvent } from './events.ts';
import { heardHandlers } from './facts/evolve.ts';
import { heardPublishers } from './facts/publish.ts';
import { changesOf } from './feedRow/changes.ts';
import { hearingHandlers } from './hearing/evolve.ts';
import { hearingPublishers } from './hearing/publish.ts';
import { hearingView } from './hearing/view.ts';
import { duties, registers } from './lists.ts';
import { merging } from './merging.ts';
import { orderView } from './order/view.ts';
import { emptyPathway, type Pathway } from './pathway/state.ts';
import { phaseHandlers } from './phase/evolve.ts';
import { phasePublishers } from './phase/publish.ts';
import { placeHandlers } from './place/evolve.ts';
import { placePublishers } from './place/publish.ts';
import { proofHandlers } from './proof/evolve.ts';
import { proofPublishers } from './proof/publish.ts';
import { proofView } from './proof/view.ts';
import { rules } from './rules.ts';
import { suspensionHandlers } from './suspension/evolve.ts';
import { suspensionPublishers } from './suspension/publish.ts';
import { taskHandlers } from './task/evolve.ts';
import { taskPublishers } from './task/publish.ts';
import { termsHandlers } from './terms/evolve.ts';
import { termsPublishers } from './terms/publish.ts';
import { timelineView } from './timeline/view.ts';
import { treatmentHandlers } from './treatment/evolve.ts';
import { treatmentPublishers } from './treatment/publish.ts';

/** A person's document at the court: candidates, orders, hearings, and what other services told. */
export const pathway: DocumentType<Pathway, CourtEvent, CourtDiversionSettings> = {
  kind: 'pathway',
  idParam: 'pathwayRef',
  empty: emptyPathway,
  evolve: evolveBy<Pathway, CourtEvent>({
    ...heardHandlers,
    ...accountHandlers<Pathway>(),
    ...candidateHandlers,
    ...placeHandlers,
    ...termsHandlers,
    ...treatmentHandlers,
    ...phaseHandlers,
    ...suspensionHandlers,
    ...complianceHandlers,
    ...breachHandlers,
    ...proofHandlers,
    ...endingHandlers,
    ...hearingHandlers,
    ...taskHandlers,
    ...merging.handlers,
  }),
  rules,
  // All of it is about an order, so it is for the justice audience; no charge, plea text or reason leaves.
  publish: publishBy<Pathway, CourtEvent>({
    ...heardPublishers,
    ...candidatePublishers,
    ...placePublishers,
    ...termsPublishers,
    ...treatmentPublishers,
    ...phasePublishers,
    ...suspensionPublishers,
    ...compliancePublishers,
    ...breachPublishers,
    ...proofPublishers,
    ...endingPublishers,
    ...hearingPublishers,
    ...taskPublishers,
    'account-heard': nobody,
    ...merging.publishers,
  }),
  followUps: (event, state) => [...changesOf(event, state), ...merging.owed(state)],
  duties,
  registers,
  entities: ({ orders, hearings }) => [orders, hearings],
  views: {
    order: orderView,
    hearing: hearingView,
    proof: proofView,
    'order-timeline': timelineView,
  },
};
