import { addHours, type Instant, latest } from '@throughcare/contracts';
import { inOrder, type SettingsAt, settingsFor } from '@throughcare/record';
import type { AftercareSettings } from '../../settings.ts';
import { insideAfter, placeOf } from '../custody/standing.ts';
import { releaseOf } from '../custody/state.ts';
import { outreachOf, stopCause } from '../outreach/outreach.ts';
import type { Pathway } from '../pathway/state.ts';
import type { PlacementEvent } from '../placement/evolve.ts';
import { firstSuccess, isInReach } from './contacts.ts';
import type { CaseEvent } from './evolve.ts';
import { type Case, isActive } from './state.ts';

type Events = (CaseEvent | PlacementEvent)[];

/**
 * Death and deportation close every case and cancel what was arranged; a retraction lifts what it caused. A partner that may know
 * nothing of the person any more has no case to go on with: somebody else is looked for.
 */
export function stopCases(state: Pathway, now: Instant): Events {
  const cause = stopCause(state);
  return inOrder(state.cases).flatMap((one): Events => {
    const caseId = one.id;
    if (!cause) return one.closed?.by === 'ENDED' ? [afterStop(state, one, now)] : [];
    const closing: Events = isActive(one)
      ? [{ type: 'case-closed', caseId, by: 'ENDED', at: now }]
      : [];
    return [...closing, ...cancelArranged(one, now)];
  });
}

function afterStop({ offers }: Pathway, { id: caseId, offerId }: Case, now: Instant): CaseEvent {
  const by = offers[offerId]?.withdrawn?.reason;
  return by === 'CONSENT_WITHDRAWN'
    ? { type: 'case-closed', caseId, by, at: now }
    : { type: 'case-resumed', caseId };
}

/** What was arranged for later does not take place. */
const cancelArranged = (one: Case, now: Instant): Events =>
  inOrder(one.appointments)
    .filter((appointment) => !appointment.outcome && !appointment.cancelled && appointment.at > now)
    .map(({ id }) => ({
      type: 'appointment-cancelled',
      caseId: one.id,
      appointmentId: id,
      reasonCode: 'STOPPED',
      at: now,
    }));

export const announceFirstContact = (state: Pathway): Events =>
  inOrder(state.cases).flatMap((one): Events => {
    const contact = one.firstContact ? null : firstSuccess(state, one);
    return contact
      ? [{ type: 'first-contact-made', caseId: one.id, contactId: contact.id, at: contact.at }]
      : [];
  });

/**
 * From when the time to try runs: from acceptance, the person's coming back or the confirmed release, whichever is later. Null
 * where somebody has tried, or the person is not known to be out (an inferred departure obliges nobody to find them).
 */
function tryingFrom(state: Pathway, one: Case): Instant | null {
  if (!isActive(one) || one.contacts.some((contact) => !isInReach(state, one, contact)))
    return null;
  const begun = latest(one.opened.at, one.reentries.at(-1)?.at ?? one.opened.at);
  const stay = state.custody[one.placementId];
  if (!stay) return begun;
  const release = releaseOf(stay);
  if (release?.stage !== 'CONFIRMED' || insideAfter(state, release.releasedAt)) return null;
  return latest(release.releasedAt, begun);
}

/** Nobody has tried: first the alarm, then the person is offered again. */
export function watchAttempts(state: Pathway, now: Instant, settings: AftercareSettings): Events {
  if (outreachOf(state) !== 'OPEN') return [];
  return inOrder(state.cases).flatMap((one): Events => {
    const from = tryingFrom(state, one);
    if (from === null) return [];
    const here = settingsOfCase(state, one, settings);
    if (now >= addHours(from, here.lapseHours))
      return [{ type: 'offer-lapsed', offerId: one.offerId, caseId: one.id, at: now }];
    const dueAt = addHours(from, here.attemptDueHours);
    return one.overdueAt === null && now >= dueAt
      ? [{ type: 'first-contact-overdue', caseId: one.id, dueAt, at: now }]
      : [];
  });
}

const settingsOfCase = (
  state: Pathway,
  one: Case,
  settings: AftercareSettings,
): SettingsAt<AftercareSettings> =>
  settingsFor(settings, { ...placeOf(state.custody[one.placementId]), agreement: one.partnerOrg });

/** When the time to try is over, for the alarm or for another offer; null where nobody has to try. */
export function caseDueAt(state: Pathway, one: Case, settings: AftercareSettings): Instant | null {
  const from = outreachOf(state) === 'OPEN' ? tryingFrom(state, one) : null;
  if (from === null) return null;
  const { attemptDueHours, lapseHours } = settingsOfCase(state, one, settings);
  return addHours(from, one.overdueAt === null ? attemptDueHours : lapseHours);
}
