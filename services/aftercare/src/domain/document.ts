import { earliest } from '@throughcare/contracts';
import type { DocumentType, FollowUpOwed, Publication } from '@throughcare/record';
import { inOrder } from '@throughcare/record';
import type { AftercareSettings } from '../settings.ts';
import { caseHandlers } from './case/evolve.ts';
import { casePublishers } from './case/publish.ts';
import { casesDueAt } from './case/rules.ts';
import { custodyHandlers } from './custody/evolve.ts';
import { custodyPublishers } from './custody/publish.ts';
import { leadDueAt } from './custody/standing.ts';
import type { PathwayEvent } from './events.ts';
import type { Handlers } from './handlers.ts';
import { merging, mergingHandlers } from './merging.ts';
import { needHandlers } from './need/evolve.ts';
import { needPublishers } from './substitution/publish.ts';
import { emptyPathway, type Pathway } from './pathway/state.ts';
import { pathwayIndex } from './lists.ts';
import { placementHandlers } from './placement/evolve.ts';
import { placementPublishers } from './placement/publish.ts';
import { placementsDueAt } from './placement/rules.ts';
import type { Publishers } from './publishers.ts';
import { pathwayRules } from './rules.ts';
import { standingHandlers } from './outreach/evolve.ts';
import { standingPublishers } from './consent/publish.ts';
import { treatmentHandlers } from './treatment/evolve.ts';
import { treatmentPublishers } from './treatment/publish.ts';
import { episodesDueAt } from './treatment/rules.ts';
import { views } from './views.ts';
import { windowHandlers } from './window/evolve.ts';
import { windowPublishers } from './window/publish.ts';
import { windowsDueAt } from './window/rules.ts';

const handlers: Handlers<PathwayEvent> = {
  ...custodyHandlers,
  ...needHandlers,
  ...standingHandlers,
  ...mergingHandlers,
  ...treatmentHandlers,
  ...placementHandlers,
  ...caseHandlers,
  ...windowHandlers,
};
const publishers: Publishers<PathwayEvent> = {
  ...custodyPublishers,
  ...needPublishers,
  ...standingPublishers,
  ...treatmentPublishers,
  ...placementPublishers,
  ...casePublishers,
  ...windowPublishers,
};

/** The tables are complete by their types; the compiler cannot follow a union through an index. */
type AnyHandler = (state: Pathway, event: PathwayEvent) => Pathway;
type AnyPublisher = (event: PathwayEvent, state: Pathway) => readonly (Publication | null)[];

export const pathway: DocumentType<Pathway, PathwayEvent, AftercareSettings> = {
  kind: 'pathway',
  idParam: 'pathwayRef',
  empty: emptyPathway,
  evolve: (state, event) => (handlers[event.type] as AnyHandler)(state, event),
  rules: pathwayRules,
  publish(event, state) {
    const told = (publishers[event.type] as AnyPublisher | undefined)?.(event, state) ?? [];
    return told.filter((one) => one !== null);
  },
  followUps: followUpsOf,
  dueAt(state, settings) {
    if (!merging.decides(state)) return null;
    return earliest(
      ...inOrder(state.custody).map((stay) => leadDueAt(stay, settings)),
      ...episodesDueAt(state),
      ...placementsDueAt(state, settings),
      ...casesDueAt(state, settings),
      ...windowsDueAt(state),
    );
  },
  index: pathwayIndex,
  entities: ({ episodes, placements, offers, cases }) => ({
    ...placements,
    ...episodes,
    ...offers,
    ...cases,
  }),
  views,
};

/** Candidates and providers stand in other documents, as do the records that this one was merged with. */
function followUpsOf(event: PathwayEvent, state: Pathway): FollowUpOwed[] {
  const owed = merging.owed(state);
  if (event.type === 'candidates-wanted') {
    const { placementId, round, only } = event;
    return [
      { name: 'find-partners', key: `${placementId}/${round}`, payload: { placementId, only } },
      ...owed,
    ];
  }
  const looks =
    event.type === 'providers-wanted' ||
    (event.type === 'place-requested' && event.askedOrg === null);
  if (looks) {
    const { episodeId } = event;
    return [{ name: 'invite-providers', key: episodeId, payload: { episodeId } }, ...owed];
  }
  return owed;
}
