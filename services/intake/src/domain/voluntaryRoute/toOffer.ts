import { outreachOf } from '../death/outreach.ts';
import { type BreakOff, type EnrolmentStatus, isClosedAtCourt } from '../facts/state.ts';
import type { Pathway } from '../pathway/state.ts';
import { afterNothing } from './afterNothing.ts';
import { goesOn } from './goesOn.ts';
import type { OpenRoute } from './state.ts';

/** Statuses with which a programme in prison says no (domain reference 2.4). */
const refusals: readonly string[] = ['NOT_ELIGIBLE', 'NOT_SUITABLE', 'DESELECTED'];

/** Only where the referral that led to the court stands: what is heard of another person's waits here until it is sent on. */
const isOurs = ({ candidates, referrals }: Pathway, orderId: string): boolean => {
  const candidate = candidates[orderId];
  return candidate !== undefined && referrals[candidate.referralId] !== undefined;
};

/**
 * The court closed the candidate and says so; or it is open, and nobody who was asked has a place; or it revoked or ended an
 * order, and nobody else has the person.
 */
function afterOrder(state: Pathway, orderId: string): OpenRoute | null {
  if (!isOurs(state, orderId)) return null;
  const closing = isClosedAtCourt(state, orderId) ? state.closings[orderId] : undefined;
  const { refusedAt = null, goesOnAt = null } = state.placeAnswers[orderId] ?? {};
  const refused = refusedAt !== null && (goesOnAt === null || goesOnAt <= refusedAt);
  if (closing && state.atCourt[orderId]?.issuedAt && goesOn(state)) return null;
  const by = closing ? closing.voluntaryRoute && closing.closedAt : refused && refusedAt;
  return by ? { routeId: orderId, after: 'ORDER', since: by } : null;
}

/** It neither went on nor began again, there or with another provider. */
function afterTreatment(state: Pathway, breakOff: BreakOff): OpenRoute | null {
  const { episodeId: routeId, orderId, brokenOffAt, resumedAt } = breakOff;
  const { goesOnAt = null } = state.placeAnswers[orderId] ?? {};
  if (brokenOffAt === null || !isOurs(state, orderId)) return null;
  if ([resumedAt, goesOnAt].some((at) => at !== null && at > brokenOffAt)) return null;
  return { routeId, after: 'TREATMENT', since: brokenOffAt };
}

const afterEnrolment = (
  { enrolments }: Pathway,
  { enrolmentId: routeId, status, at: since }: EnrolmentStatus,
): OpenRoute | null =>
  enrolments[routeId] && refusals.includes(status) ? { routeId, after: 'ENROLMENT', since } : null;

const afterSomething = (state: Pathway): readonly OpenRoute[] =>
  [
    ...Object.keys(state.candidates).map((orderId) => afterOrder(state, orderId)),
    ...Object.values(state.breakOffs).map((breakOff) => afterTreatment(state, breakOff)),
    ...Object.values(state.enrolmentStatuses).map((status) => afterEnrolment(state, status)),
  ].filter((route) => route !== null);

/** Second options that stand open, whether or not the person answered; another is found where none waits for an answer. */
export function openRoutes(state: Pathway): readonly OpenRoute[] {
  const routes = afterSomething(state);
  const waits = routes.some(({ routeId }) => !state.voluntaryRoutes[routeId]);
  const last = waits ? null : afterNothing(state);
  return last ? [...routes, last] : routes;
}

/** Offered by itself and not answered yet: to the person, and on intake's work list. Nobody reaches out to who has died. */
export const routesToOffer = (state: Pathway): readonly OpenRoute[] =>
  outreachOf(state) === 'OPEN'
    ? openRoutes(state).filter(({ routeId }) => !state.voluntaryRoutes[routeId])
    : [];

/** One that stands open, or that the person answered. */
export const routeOf = (state: Pathway, routeId: string): OpenRoute | undefined =>
  state.voluntaryRoutes[routeId] ?? openRoutes(state).find((route) => route.routeId === routeId);
