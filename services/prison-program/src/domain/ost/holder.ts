import { addCalendarDays, type Instant } from '@throughcare/contracts';
import { type Context, inOrder, settingsFor, zoneOf } from '@throughcare/record';
import type { Settings } from '../../settings.ts';
import { haltOf } from '../person/halt.ts';
import type { PathwayState } from '../person/state.ts';
import type { OstEvent } from './events.ts';
import type { Ost, OstReleasePlan } from './state.ts';
import type { OstStatus } from './statuses.ts';

const underWay: readonly OstStatus[] = ['RELEASE_PLANNED', 'HANDED_OVER', 'GAP_SUSPECTED'];

/** Somebody outside is named and has something to do. */
export const isOnItsWay = ({ plan, status }: Ost): boolean =>
  plan !== null && underWay.includes(status);

/** Whether the prescriber is to expect the person: the same words for a report of a death and an escape. */
export const outreachOf = (state: PathwayState): 'OPEN' | 'PAUSED' | 'ENDED' => {
  const halt = haltOf(state);
  if (halt === null) return 'OPEN';
  return halt === 'STOPPED' ? 'ENDED' : 'PAUSED';
};

/** The ground on which the prescriber may know stands: at this moment, or null for as far as intake has told. */
export const mayKnow = (
  { heard }: PathwayState,
  { prescriberOrg, sharing }: OstReleasePlan,
  now: Instant | null,
): boolean =>
  sharing !== 'CONSENT' ||
  Object.values(heard.consents).some(
    ({ ended, expiresAt, recipients, scopes }) =>
      ended === null &&
      (now === null || expiresAt === null || now < expiresAt) &&
      recipients?.includes(prescriberOrg) === true &&
      scopes?.includes('SUBSTITUTION') === true,
  );

/** The coordinator has it to find somebody: nobody outside may go on with it, or the coordinator named who does. */
export const isSoughtFor = (state: PathwayState, { plan }: Ost): boolean =>
  plan === null || plan.step.role === 'COORD' || !mayKnow(state, plan, null);

/** It has ended, and stands on the prescriber's list for a while, so that they see it. */
export const isShownAsEnded = ({ told }: Ost): boolean => told?.word === 'ENDED' && !told.cleared;

/** As long as a missed dose would have been followed. */
export const clearedAt = ({ told, prisonId }: Ost, settings: Settings): Instant | null =>
  told?.word === 'ENDED' && !told.cleared
    ? addCalendarDays(
        told.at,
        settingsFor(settings, { prison: prisonId }).ostRestartOnDay,
        zoneOf(settings, prisonId),
      )
    : null;

/** A rule tells, not the reaction to each event: reports that cross and repeats tell each prescriber once. */
export const tellPrescribers = (state: PathwayState, { now }: Context<Settings>): OstEvent[] =>
  inOrder(state.osts)
    .filter(isOnItsWay)
    .flatMap(({ id: ostId, plan, told }): OstEvent[] => {
      const outreach = outreachOf(state);
      if (plan === null || outreach === (told?.word ?? 'OPEN')) return [];
      const about = outreach === 'OPEN' ? ('RESUMED' as const) : outreach;
      const { prescriberOrg } = plan;
      return [{ type: 'ost-prescriber-told', ostId, prescriberOrg, about, at: now }];
    });

export const clearEnded = (state: PathwayState, { now, settings }: Context<Settings>): OstEvent[] =>
  inOrder(state.osts)
    .filter((ost) => {
      const at = clearedAt(ost, settings);
      return at !== null && now >= at;
    })
    .map(({ id }) => ({ type: 'ost-ended-cleared', ostId: id }));

/** Tells a prescriber who was named, and is no more, that it has ended for them. */
export const takenBack = (ost: Ost | undefined, keeps: string | null): OstEvent[] =>
  ost?.plan && isOnItsWay(ost) && ost.plan.prescriberOrg !== keeps
    ? [
        {
          type: 'ost-hand-over-taken-back',
          ostId: ost.id,
          prescriberOrg: ost.plan.prescriberOrg,
          sharing: ost.plan.sharing,
        },
      ]
    : [];
