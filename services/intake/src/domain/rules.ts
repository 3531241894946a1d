import { earliest, type Instant } from '@throughcare/contracts';
import { type Context, firstRule, type Rule } from '@throughcare/record';
import type { IntakeSettings } from '../settings.ts';
import { accountCodesDueAt, accountRules } from './account/rules.ts';
import { claimCodeRules, claimCodesDueAt } from './claimCode/rules.ts';
import { consentRules, consentsDueAt } from './consent/rules.ts';
import type { IntakeEvent } from './events.ts';
import { finishUnmerge } from './merge/rules.ts';
import { merging } from './merging.ts';
import type { Pathway } from './pathway/state.ts';
import { findLikeness } from './person/rules.ts';
import { referralRules, referralsDueAt } from './referral/rules.ts';
import { screeningRules, screeningsDueAt } from './screening/rules.ts';

type IntakeRule = Rule<Pathway, IntakeEvent, IntakeSettings>;

/** What follows from a person's things follows at the record that decides about them. */
const deciding =
  (rule: IntakeRule): IntakeRule =>
  (state, context) =>
    merging.decides(state) ? rule(state, context) : [];

export const rules: (state: Pathway, context: Context<IntakeSettings>) => IntakeEvent[] = firstRule<
  Pathway,
  IntakeEvent,
  IntakeSettings
>([
  finishUnmerge,
  deciding(referralRules),
  deciding(screeningRules),
  deciding(consentRules),
  deciding(claimCodeRules),
  deciding(accountRules),
  deciding(findLikeness),
]);

export const dueAt = (state: Pathway, settings: IntakeSettings): Instant | null =>
  merging.decides(state)
    ? earliest(
        referralsDueAt(state, settings),
        screeningsDueAt(state, settings),
        consentsDueAt(state),
        claimCodesDueAt(state),
        accountCodesDueAt(state),
      )
    : null;
