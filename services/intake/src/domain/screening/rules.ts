import { addDays, type Instant } from '@throughcare/contracts';
import { type Context, settingsFor } from '@throughcare/record';
import type { IntakeSettings } from '../../settings.ts';
import type { Pathway } from '../pathway/state.ts';
import { personOf } from '../person/personOf.ts';
import { done } from '../step/done.ts';
import type { ScreeningEvent } from './evolve.ts';
import {
  lastStepAt,
  replacedBy,
  type Screening,
  type ScreeningState,
  screeningState,
} from './state.ts';

/** Offers lapse, results expire, and a newer result takes the place of an older one of the same instrument. */
export function screeningRules(state: Pathway, context: Context<IntakeSettings>): ScreeningEvent[] {
  for (const screening of Object.values(state.screenings)) {
    const ends = endsAt(screening, state, context.settings);
    const to: ScreeningState | null =
      ends !== null && context.now >= ends
        ? screeningState(screening) === 'OFFERED'
          ? 'LAPSED'
          : 'EXPIRED'
        : isOutdone(screening, state)
          ? 'SUPERSEDED'
          : null;
    if (to)
      return [
        { type: 'screening-moved', screeningId: screening.screeningId, to, done: done(context) },
      ];
  }
  return [];
}

/** When an offer lapses or a result is valid no longer; null where neither is ahead. */
export function endsAt(
  screening: Screening,
  state: Pathway,
  settings: IntakeSettings,
): Instant | null {
  const since = lastStepAt(screening) as Instant;
  const here = settingsFor(settings, { area: personOf(state)?.circumstances.area });
  const is = screeningState(screening);
  switch (is) {
    case 'OFFERED':
      return addDays(since, here.screeningOfferDays);
    case 'COMPLETED':
      return addDays(
        (screening.completion?.interviewedAt as Instant | undefined) ?? since,
        here.screeningValidDays,
      );
    case 'IN_PROGRESS':
    case 'DECLINED_BY_PERSON':
    case 'LAPSED':
    case 'AMENDED':
    case 'SUPERSEDED':
    case 'EXPIRED':
      return null;
    default:
      return is satisfies never;
  }
}

const isOutdone = (screening: Screening, { screenings }: Pathway): boolean =>
  screeningState(screening) === 'COMPLETED' &&
  Object.values(screenings).some(
    (other) =>
      screeningState(other) === 'COMPLETED' &&
      replacedBy(other, screenings).includes(screening.screeningId),
  );
