import { hasRole } from '@throughcare/record';
import { type OfReport, verifiers } from '../access/ofDeath.ts';
import { held } from '../pathway/held.ts';
import { type Requires, shown, unless } from '../pathway/preconditions.ts';
import type { Pathway } from '../pathway/state.ts';
import type { DeathReport } from './state.ts';

export const reportOf = (state: Pathway, { reportId }: OfReport): DeathReport =>
  held(state.deaths[reportId]);

export const reportIsThere: Requires<OfReport> = shown<OfReport>(
  (state, { params }) => state.deaths[params.reportId] !== undefined,
);

export const isNotRetracted: Requires<OfReport> = {
  kind: 'conflict',
  code: 'death-retracted',
  detail: 'This report was retracted; report the death anew where it is so after all.',
  lacks: (state, { params }) => unless(reportOf(state, params).retracted === null),
};

/** Nobody says alone that somebody died: intake verifies, or another organisation than the one that reported. */
export const isNotOwnReport: Requires<OfReport> = {
  kind: 'forbidden',
  code: 'own-report',
  detail: 'Your own organisation reported this death; intake or another one verifies it.',
  lacks(state, { params, context: { actor } }) {
    const { reported } = reportOf(state, params);
    return unless(reported.org !== actor.org || hasRole(actor, 'INTAKE'));
  },
};

/** Once verified it is taken back only by those who verify. */
export const mayRetract: Requires<OfReport> = {
  kind: 'forbidden',
  code: 'death-verified',
  detail: 'Only those who may verify can retract it now.',
  lacks(state, { params, context: { actor } }) {
    const { verified } = reportOf(state, params);
    return unless(verified === null || hasRole(actor, ...verifiers));
  },
};
