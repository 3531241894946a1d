import { hasRole } from '@throughcare/record';
import { held } from '../pathway/held.ts';
import { type Requires, shown, unless } from '../pathway/preconditions.ts';
import type { Pathway } from '../pathway/state.ts';
import type { DeathReport } from './state.ts';
import { isCaseHolder, verifiers } from './view.ts';

export type OfReport = { readonly reportId: string };

export const reportOf = (state: Pathway, { reportId }: OfReport): DeathReport =>
  held(state.deaths[reportId]);

/** Whoever holds the case may report. */
export const holdsCase: Requires = shown((state, { context: { actor } }) =>
  isCaseHolder(state, actor),
);

export const reportIsThere: Requires<OfReport> = shown<OfReport>(
  (state, { params }) => state.deaths[params.reportId] !== undefined,
);

/** Those who verify, at any time; the organisation that reported. */
export const reportIsTheirs: Requires<OfReport> = shown<OfReport>(
  (state, { params, context: { actor } }) =>
    hasRole(actor, ...verifiers) || state.deaths[params.reportId]?.reported.org === actor.org,
);

export const isNotRetracted: Requires<OfReport> = {
  kind: 'conflict',
  code: 'death-retracted',
  detail: 'This report was retracted; report the death anew where it is so after all.',
  lacks: (state, { params }) => unless(reportOf(state, params).retracted === null),
};

/** Once verified it is taken back only by those who verify. */
export const mayRetract: Requires<OfReport> = {
  kind: 'forbidden',
  code: 'death-verified',
  detail: 'Only those who may verify can retract it now.',
  lacks(state, { params, context: { actor } }) {
    const { verified, retracted } = reportOf(state, params);
    return unless(verified === null || retracted !== null || hasRole(actor, ...verifiers));
  },
};
