import { told } from '../forms/facts.ts';
import type { Fact } from '../forms/thing.ts';
import { codeAsName } from '../kernel/names.ts';
import type { View } from '../kernel/page.ts';
import { sayCode } from '../words/speak.ts';
import type { Referral } from './model.ts';

type Ask = Pick<View, 'say' | 'times'>;

/** What stands of a referral, a line each. */
export const referralFacts = (one: Referral, { say, times }: Ask): readonly Fact[] =>
  told(
    [
      ['intake.fact.state', sayCode(say, 'referral', one.state)],
      ['intake.fact.decideBy', one.decideBy && times.moment(one.decideBy)],
      ['intake.fact.heldFrom', one.heldFrom && sayCode(say, 'referral', one.heldFrom)],
      ['intake.fact.reason', one.reasonCode && sayCode(say, 'reasonCode', one.reasonCode)],
      ['intake.fact.source', one.source && sayCode(say, 'source', one.source)],
      ['intake.fact.urgency', one.urgency && sayCode(say, 'urgency', one.urgency)],
      ['intake.fact.asked', one.requestedTo && sayCode(say, 'to', one.requestedTo)],
      ['intake.fact.routed', one.routedTo && sayCode(say, 'to', one.routedTo)],
      ['intake.fact.court', one.court && codeAsName(one.court)],
      ['intake.fact.area', one.area && codeAsName(one.area)],
      ['intake.fact.ownReference', one.ownReference],
      ['intake.fact.note', one.note],
    ],
    say,
  );
