import { prisonProgramEventTypes as types } from '@throughcare/contracts';
import { nobody, type Publication, type Publishers, publication } from '@throughcare/record';
import type { PathwayState } from '../person/state.ts';
import type { OstEvent } from './events.ts';
import type { Ost } from './state.ts';
import type { OstStatus } from './statuses.ts';
import { nextDoseDueAt } from './watch.ts';

/** Only where and when treatment goes on, and that it is not confirmed; medicine, dose and reasons stay here. */
export const ostPublishers: Publishers<PathwayState, OstEvent> = {
  'ost-opened': nobody,
  'ost-moved': ({ ostId, to }, { osts }) => of(osts[ostId], (ost) => moved(ost, to)),
  'ost-given': nobody,
  'ost-dose-noted': ({ ostId }, { osts }) => of(osts[ostId], (ost) => [nextDoseDue(ost)]),
  'ost-watch-opened': ({ ostId }, { osts }) => of(osts[ostId], (ost) => [nextDoseDue(ost)]),
  'ost-gap-told': ({ ostId, stage, told }, { osts }) =>
    of(osts[ostId], (ost) => [
      publication(
        types.ostGapSuspected,
        'care',
        { ...whereOf(ost), dueAt: told.dueAt, stage },
        groundOf(ost),
      ),
    ]),
  'ost-prescriber-told': ({ ostId, prescriberOrg, about }, { osts }) =>
    of(osts[ostId], (ost) => [notified(ost, { prescriberOrg, about }, groundOf(ost))]),
  'ost-ended-cleared': nobody,
  'ost-hand-over-taken-back': ({ ostId, prescriberOrg, sharing }, { osts }) =>
    of(osts[ostId], (ost) => [notified(ost, { prescriberOrg, about: 'ENDED' }, sharing)]),
  'ost-watch-ended': ({ ostId, outcome }, { osts }) =>
    of(osts[ostId], (ost) => [
      // A dose outside is told as such, with its own event.
      outcome === 'CONFIRMED'
        ? null
        : publication(types.ostWatchEnded, 'care', { ...named(ost), outcome }, groundOf(ost)),
    ]),
};

type Notice = {
  readonly prescriberOrg: string;
  readonly about: 'PAUSED' | 'RESUMED' | 'ENDED';
};
const notified = (ost: Ost, notice: Notice, ground: ReturnType<typeof groundOf>): Publication =>
  publication(types.ostPrescriberNotified, 'care', { ...named(ost), ...notice }, ground);
const of = (ost: Ost | undefined, tell: (ost: Ost) => readonly (Publication | null)[]) =>
  ost ? tell(ost) : [];
const named = ({ id, stayId }: Ost) => ({ ostId: id, stayId });
const whereOf = (ost: Ost) => ({ ...named(ost), site: ost.plan?.prescriberOrg ?? null });
/** Where nobody outside was named yet, that a dose is due is told because a life depends on it. */
const groundOf = ({ plan }: Ost) => plan?.sharing ?? 'VITAL_INTEREST';

/** Told whenever the date or the place of a watched dose becomes another. */
function nextDoseDue(ost: Ost): Publication | null {
  const dueAt = nextDoseDueAt(ost);
  return ost.watch && dueAt !== null
    ? publication(types.ostNextDoseDue, 'care', { ...whereOf(ost), dueAt }, groundOf(ost))
    : null;
}

function moved(ost: Ost, to: OstStatus): (Publication | null)[] {
  const { plan, handOver, confirmed } = ost;
  switch (to) {
    case 'RELEASE_PLANNED': {
      if (!plan) return [];
      const { prescriberOrg, appointmentAt, sharing } = plan;
      const data = { ...named(ost), site: prescriberOrg, appointmentAt, prescriberOrg };
      return [publication(types.ostReleasePlanned, 'care', data, sharing), nextDoseDue(ost)];
    }
    case 'HANDED_OVER': {
      if (!plan || !handOver) return [];
      const { prescriberOrg: site, appointmentAt, sharing } = plan;
      const { expectedBy } = handOver;
      const data = { ...named(ost), site, appointmentAt, expectedBy };
      return [publication(types.ostHandedOver, 'care', data, sharing), nextDoseDue(ost)];
    }
    case 'CONFIRMED_COMMUNITY':
    case 'RESUMED': {
      if (!confirmed) return [];
      const outcome = to === 'RESUMED' ? 'RESUMED' : 'CONFIRMED';
      const data = { ...whereOf(ost), outcome, confirmedAt: confirmed.step.at } as const;
      return [publication(types.ostConfirmed, 'care', data, groundOf(ost))];
    }
    case 'RECEIVED_ON_OST':
    case 'ASSESSED':
    case 'STABILISING':
    case 'MAINTAINED':
    case 'TAPERING':
    case 'ENDED':
    case 'GAP_SUSPECTED':
    case 'LOST':
      return [];
    default:
      return to satisfies never;
  }
}
