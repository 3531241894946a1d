import { earliest } from '@throughcare/contracts';
import type { Context, DocumentType, FollowUpOwed, Publication } from '@throughcare/record';
import type { Settings } from '../settings.ts';
import { evolveCustody } from './custody/evolve.ts';
import { publishCustody, publishPlan } from './custody/publish.ts';
import { custodyDueAt, custodyRules } from './custody/rules.ts';
import { custodyView } from './custody/view.ts';
import { publishEnrolment } from './enrolment/publish.ts';
import { enrolmentDueAt, enrolmentRules } from './enrolment/rules.ts';
import { evolveEnrolments } from './enrolment/state.ts';
import { enrolmentView } from './enrolment/view.ts';
import { evolveHeard } from './heard/evolve.ts';
import { listingsOf } from './lists.ts';
import { owedForMerge } from './merge/followUps.ts';
import { dropped, received, returned } from './merge/items.ts';
import { evolveMerges, mergedInto } from './merge/merge.ts';
import { publishOst } from './ost/publish.ts';
import { ostDueAt, ostRules } from './ost/rules.ts';
import { evolveOsts } from './ost/state.ts';
import { ostView } from './ost/view.ts';
import { hasDied } from './person/halt.ts';
import type { PathwayEvent, PathwayState } from './person/state.ts';
import { emptyPathway } from './person/state.ts';
import { evolvePlan } from './plan/evolve.ts';
import { planView } from './plan/view.ts';

/** A person in this service: custody, preparation of release, programmes, substitution treatment. */
export const pathway: DocumentType<PathwayState, PathwayEvent, Settings> = {
  kind: 'pathway',
  idParam: 'pathwayRef',
  empty: emptyPathway,
  evolve,
  rules,
  publish,
  followUps: (event: PathwayEvent, state: PathwayState): FollowUpOwed[] =>
    owedForMerge(event, state),
  dueAt: (state) =>
    mergedInto(state) === null
      ? earliest(custodyDueAt(state), enrolmentDueAt(state), ostDueAt(state))
      : null,
  index: listingsOf,
  entities: (state) => ({
    [state.ref]: state.episodes,
    ...plansOf(state),
    ...state.enrolments,
    ...state.osts,
  }),
  views: { custody: custodyView, plan: planView, enrolment: enrolmentView, ost: ostView },
};

const plansOf = (state: PathwayState) =>
  Object.fromEntries(Object.values(state.episodes).map((one) => [one.id, one.plan]));

function evolve(state: PathwayState, event: PathwayEvent): PathwayState {
  switch (event.type) {
    case 'episode-opened':
    case 'admission-learnt':
    case 'moved':
    case 'departure-inferred':
    case 'departure-settled':
    case 'release-recorded':
    case 'release-confirmed':
    case 'release-reversed':
    case 'release-corrected':
    case 'episode-ended':
      return { ...state, episodes: evolveCustody(state.episodes, event) };
    case 'release-date-noted':
    case 'plan-started':
    case 'pack-item-noted':
    case 'plan-ready':
    case 'pack-issued': {
      const episode = state.episodes[event.episodeId];
      if (!episode) return state;
      const plan = evolvePlan(episode.plan, event);
      return { ...state, episodes: { ...state.episodes, [episode.id]: { ...episode, plan } } };
    }
    case 'enrolment-opened':
    case 'enrolment-moved':
    case 'enrolment-relocated':
      return { ...state, enrolments: evolveEnrolments(state.enrolments, event) };
    case 'ost-opened':
    case 'ost-moved':
      return { ...state, osts: evolveOsts(state.osts, event) };
    case 'heard':
      return { ...state, heard: evolveHeard(state.heard, event) };
    case 'merge-told':
      return { ...state, merges: evolveMerges(state.merges, event) };
    case 'items-received':
      return received(state, event.origin, event.items);
    case 'items-returned':
      return returned(state, event.items);
    case 'items-dropped':
      return dropped(state, event.origin);
    default:
      return event satisfies never;
  }
}

/** A merged record keeps its facts and acts on none: what follows from them follows where they were forwarded to. */
function rules(state: PathwayState, context: Context<Settings>): PathwayEvent[] {
  if (mergedInto(state) !== null) return [];
  const custody = custodyRules(state, context);
  if (custody.length > 0 || hasDied(state)) return custody;
  const enrolment = enrolmentRules(state, context);
  return enrolment.length > 0 ? enrolment : ostRules(state, context);
}

function publish(event: PathwayEvent, state: PathwayState): Publication[] {
  switch (event.type) {
    case 'episode-opened':
      return publishCustody(event, event.episode);
    case 'admission-learnt':
    case 'moved':
    case 'departure-inferred':
    case 'departure-settled':
    case 'release-recorded':
    case 'release-confirmed':
    case 'release-reversed':
    case 'release-corrected':
    case 'episode-ended': {
      const episode = state.episodes[event.episodeId];
      return episode ? publishCustody(event, episode) : [];
    }
    case 'release-date-noted':
    case 'pack-issued': {
      const episode = state.episodes[event.episodeId];
      return episode ? publishPlan(event, episode) : [];
    }
    case 'enrolment-opened':
      return publishEnrolment(event, event.enrolment);
    case 'enrolment-moved':
    case 'enrolment-relocated': {
      const enrolment = state.enrolments[event.enrolmentId];
      return enrolment ? publishEnrolment(event, enrolment) : [];
    }
    case 'ost-moved': {
      const ost = state.osts[event.ostId];
      return ost ? publishOst(event, ost) : [];
    }
    default:
      return [];
  }
}
