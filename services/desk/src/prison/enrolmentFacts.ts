import { told } from '../forms/facts.ts';
import type { Fact } from '../forms/thing.ts';
import type { View } from '../kernel/page.ts';
import { type Say, sayCode } from '../words/speak.ts';
import type { Enrolment } from './model.ts';

/** What stands of an enrolment, line by line. */
export const enrolmentFacts = (
  one: Enrolment,
  { say, times }: Pick<View, 'say' | 'times'>,
): readonly Fact[] =>
  told(
    [
      ['prison.fact.programme', one.programmeCode && programmeName(say, one.programmeCode)],
      ['prison.fact.status', one.status && sayCode(say, 'enrolment', one.status)],
      ['prison.fact.underOrder', one.underOrder ? say('form.yes') : null],
      ['prison.fact.onHold', one.onHoldAtIntake ? say('prison.atIntake') : null],
      ['prison.fact.waitsSince', one.waitlistedSince && times.moment(one.waitlistedSince)],
      ['prison.fact.placeUntil', one.placeHeldUntil && times.moment(one.placeHeldUntil)],
      ['prison.fact.placeKept', one.placeKept ? say('prison.placeKept') : null],
    ],
    say,
  );

/** A prison may have programmes of its own, whose code is all that is known of them here. */
export const programmeName = (say: Say, code: string): string => sayCode(say, 'programme', code);
