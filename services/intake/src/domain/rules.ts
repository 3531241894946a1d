import { type Context, firstRule, type Rule } from '@throughcare/record';
import type { IntakeSettings } from '../settings.ts';
import { accountRules } from './account/rules.ts';
import { claimCodeRules } from './claimCode/rules.ts';
import { consentRules } from './consent/rules.ts';
import { askWhetherKnown } from './disclosure/rules.ts';
import type { IntakeEvent } from './events.ts';
import { makeFindable } from './finding/keys.ts';
import { finishUnmerge } from './merge/rules.ts';
import { merging } from './merging.ts';
import type { Pathway } from './pathway/state.ts';
import { findLikeness } from './person/rules.ts';
import { referralRules } from './referral/rules.ts';
import { screeningRules } from './screening/rules.ts';

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
  deciding(askWhetherKnown),
  deciding(consentRules),
  deciding(claimCodeRules),
  deciding(accountRules),
  deciding(findLikeness),
  deciding(makeFindable),
]);
