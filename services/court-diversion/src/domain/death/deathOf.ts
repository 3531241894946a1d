import type { Instant } from '@throughcare/contracts';
import { type Facts, factsOf } from '../facts/state.ts';

export type Death = {
  /** What ends everything: a verified report, or a death told by the prison. */
  readonly known: { readonly at: Instant } | null;
  /** A report that nobody has verified or retracted yet: outreach pauses. */
  readonly reported: boolean;
};

/** Each report stands for itself: only a later word about that report changes what it causes. */
export function deathOf(facts: Facts): Death {
  const verdicts = factsOf(facts, 'DEATH_VERIFIED', 'DEATH_RETRACTED');
  const standing = [...new Set(verdicts.map((fact) => fact.reportId))]
    .map((reportId) => verdicts.findLast((fact) => fact.reportId === reportId))
    .find((verdict) => verdict?.kind === 'DEATH_VERIFIED');
  const known = standing ?? factsOf(facts, 'DIED_IN_CUSTODY')[0];
  return {
    known: known ? { at: known.at } : null,
    reported: factsOf(facts, 'DEATH_REPORTED').some(
      (report) => !verdicts.some((verdict) => verdict.reportId === report.reportId),
    ),
  };
}
