import { earliest, type Instant } from '@throughcare/contracts';
import type { Context } from '@throughcare/record';
import type { IntakeSettings } from '../settings.ts';
import { claimCodeRules, claimCodesDueAt } from './claimCode/rules.ts';
import { consentRules, consentsDueAt } from './consent/rules.ts';
import type { IntakeEvent } from './events.ts';
import type { Pathway } from './pathway/state.ts';
import { referralRules, referralsDueAt } from './referral/rules.ts';
import { screeningRules, screeningsDueAt } from './screening/rules.ts';

/** A removed record only hears and forwards: what follows from its things follows where they went. */
export function rules(state: Pathway, context: Context<IntakeSettings>): IntakeEvent[] {
  if (state.merge.mergedInto !== null) return [];
  return [
    ...referralRules(state, context),
    ...screeningRules(state, context),
    ...consentRules(state, context),
    ...claimCodeRules(state, context),
  ];
}

export const dueAt = (state: Pathway, settings: IntakeSettings): Instant | null =>
  state.merge.mergedInto !== null
    ? null
    : earliest(
        referralsDueAt(state, settings),
        screeningsDueAt(state, settings),
        consentsDueAt(state),
        claimCodesDueAt(state),
      );
