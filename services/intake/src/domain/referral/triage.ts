import { addMilliseconds, addWorkingDays, type Instant } from '@throughcare/contracts';
import { type Context, calendarOf, settingsFor } from '@throughcare/record';
import type { IntakeSettings } from '../../settings.ts';
import type { Pathway } from '../pathway/state.ts';
import { personOf } from '../person/personOf.ts';
import type { ReferralEvent } from './evolve.ts';
import { type Referral, withoutRepeats } from './state.ts';

/** Since when it waits for intake, as its author sees it: one that repeats another waits like any other. */
function waitsSince({ steps }: Referral): { since: Instant; heldAt: Instant | null } | null {
  const seen = withoutRepeats(steps);
  const last = seen.at(-1);
  if (last?.to !== 'SUBMITTED') return null;
  const before = seen.at(-2);
  return { since: last.done.at, heldAt: before?.to === 'ON_HOLD' ? before.done.at : null };
}

/** Each handing in has its deadline, by the setting of the area where the person is then; a hold moves it on. */
export function setTriage(
  state: Pathway,
  referral: Referral,
  { settings }: Context<IntakeSettings>,
): ReferralEvent | null {
  const waits = waitsSince(referral);
  if (waits === null || referral.triage?.since === waits.since) return null;
  const { since, heldAt } = waits;
  const left = heldAt && referral.triage ? referral.triage.decideBy : null;
  const area = personOf(state)?.circumstances.area;
  const here = settingsFor(settings, { area });
  const decideBy =
    heldAt && left
      ? addMilliseconds(left, Date.parse(since) - Date.parse(heldAt))
      : addWorkingDays(since, here.triageWorkingDays, calendarOf(settings, null, area));
  const { referralId } = referral;
  return { type: 'referral-waits', referralId, triage: { since, decideBy } };
}

/** By when it is to be decided; null where it does not wait for intake. */
export const decideBy = (referral: Referral): Instant | null =>
  waitsSince(referral) && (referral.triage?.decideBy ?? null);
