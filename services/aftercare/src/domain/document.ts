import {
  accountHandlers,
  type DocumentType,
  evolveBy,
  type FollowUpOwed,
  nobody,
  publishBy,
} from '@throughcare/record';
import type { AftercareSettings } from '../settings.ts';
import { caseHandlers } from './case/evolve.ts';
import { casePublishers } from './case/publish.ts';
import { consentHandlers } from './consent/evolve.ts';
import { consentPublishers } from './consent/publish.ts';
import { custodyHandlers } from './custody/evolve.ts';
import { custodyPublishers } from './custody/publish.ts';
import type { PathwayEvent } from './events.ts';
import { changesOf } from './feedRow/changes.ts';
import { duties, registers, timers } from './lists.ts';
import { merging, mergingHandlers } from './merging.ts';
import { needHandlers } from './need/evolve.ts';
import { needPublishers } from './need/publish.ts';
import { orderHandlers } from './order/evolve.ts';
import { orderPublishers } from './order/publish.ts';
import { outreachHandlers } from './outreach/evolve.ts';
import { outreachPublishers } from './outreach/publish.ts';
import { emptyPathway, type Pathway } from './pathway/state.ts';
import { pauseHandlers } from './pause/evolve.ts';
import { pausePublishers } from './pause/publish.ts';
import { placementHandlers } from './placement/evolve.ts';
import { placementPublishers } from './placement/publish.ts';
import { referralHandlers } from './referral/evolve.ts';
import { referralPublishers } from './referral/publish.ts';
import { pathwayRules } from './rules.ts';
import { substitutionHandlers } from './substitution/evolve.ts';
import { substitutionPublishers } from './substitution/publish.ts';
import { treatmentHandlers } from './treatment/evolve.ts';
import { treatmentPublishers } from './treatment/publish.ts';
import { views } from './views.ts';
import { voluntaryHandlers } from './voluntary/evolve.ts';
import { voluntaryPublishers } from './voluntary/publish.ts';
import { windowHandlers } from './window/evolve.ts';
import { windowPublishers } from './window/publish.ts';

/** What aftercare knows and decides about one person. */
export const pathway: DocumentType<Pathway, PathwayEvent, AftercareSettings> = {
  kind: 'pathway',
  idParam: 'pathwayRef',
  empty: emptyPathway,
  evolve: evolveBy<Pathway, PathwayEvent>({
    ...custodyHandlers,
    ...needHandlers,
    ...referralHandlers,
    ...substitutionHandlers,
    ...outreachHandlers,
    ...consentHandlers,
    ...accountHandlers<Pathway>(),
    ...orderHandlers,
    ...treatmentHandlers,
    ...voluntaryHandlers,
    ...placementHandlers,
    ...caseHandlers,
    ...windowHandlers,
    ...pauseHandlers,
    ...mergingHandlers,
  }),
  rules: pathwayRules,
  publish: publishBy<Pathway, PathwayEvent>({
    ...custodyPublishers,
    ...needPublishers,
    ...referralPublishers,
    ...substitutionPublishers,
    ...outreachPublishers,
    ...consentPublishers,
    ...orderPublishers,
    ...treatmentPublishers,
    ...voluntaryPublishers,
    ...placementPublishers,
    ...casePublishers,
    ...windowPublishers,
    ...pausePublishers,
    'account-heard': nobody,
    ...merging.publishers,
  }),
  followUps: followUpsOf,
  duties,
  registers,
  timers,
  entities: ({ episodes, placements, offers, cases }) => [placements, episodes, offers, cases],
  views,
};

/** After which a place is free again. */
const freeing: ReadonlySet<PathwayEvent['type']> = new Set([
  'offer-declined',
  'offer-expired',
  'offer-withdrawn',
  'offer-handed-back',
  'offer-lapsed',
  'case-closed',
  'case-discharged',
]);

/** Partners and providers stand in other documents, as do the records that this one was merged with. */
function followUpsOf(event: PathwayEvent, state: Pathway): FollowUpOwed[] {
  return [...ownFollowUps(event, state), ...changesOf(event, state), ...merging.owed(state)];
}

function ownFollowUps(event: PathwayEvent, { placements }: Pathway): FollowUpOwed[] {
  if (event.type === 'candidates-wanted') {
    const { placementId } = event;
    const nth = placements[placementId]?.asked ?? 0;
    const payload = { placementId, nth };
    return [{ name: 'find-partners', key: `${placementId}/${nth}`, payload }];
  }
  if (event.type === 'queue-joined')
    return [{ name: 'call-for-places', key: event.placementId, payload: { queue: event.queue } }];
  if (freeing.has(event.type))
    return [{ name: 'call-for-places', key: event.type, payload: { queue: null } }];
  if (event.type !== 'providers-wanted' && event.type !== 'place-requested') return [];
  const { episodeId } = event;
  return [{ name: 'invite-providers', key: episodeId, payload: { episodeId } }];
}
