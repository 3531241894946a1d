import { hasRole } from '@throughcare/record';
import type { OfScreening } from '../access/ofScreening.ts';
import { instruments } from '../instruments/index.ts';
import { held } from '../pathway/held.ts';
import { type Requires, shown, unless } from '../pathway/preconditions.ts';
import type { Pathway } from '../pathway/state.ts';
import { mayMove, type Screening, type ScreeningState, screeningState } from './state.ts';

export const screeningOf = (state: Pathway, { screeningId }: OfScreening): Screening =>
  held(state.screenings[screeningId]);

export const screeningIsThere: Requires<OfScreening> = shown<OfScreening>(
  ({ screenings }, { params }) => screenings[params.screeningId] !== undefined,
);

/** To conduct a clinical assessment one is a clinician. */
export const mayConduct: Requires<OfScreening> = {
  kind: 'forbidden',
  code: 'assessors-only',
  detail: 'A clinical assessment is an assessor’s to make.',
  lacks(state, { params, context: { actor } }) {
    const { tier } = instruments[screeningOf(state, params).instrument];
    return unless(tier !== 'ASSESSMENT' || hasRole(actor, 'ASSR'));
  },
};

/** For a command that says again what is so. */
export const screeningIs =
  (at: ScreeningState) =>
  ({ params }: { readonly params: OfScreening }, { screenings }: Pathway): boolean => {
    const screening = screenings[params.screeningId];
    return screening !== undefined && screeningState(screening) === at;
  };

export const mayBecome = (to: ScreeningState): Requires<OfScreening> => ({
  kind: 'conflict',
  code: 'screening-not-in-state',
  detail: 'The screening is not at a step that allows this.',
  lacks(state, { params }) {
    const at = screeningState(screeningOf(state, params));
    return mayMove(at, to) ? null : { state: at };
  },
});

/** Its result counts, or is still to come. */
export const isInForce: Requires<OfScreening> = {
  kind: 'conflict',
  code: 'screening-not-in-state',
  detail: 'The screening is over, or its result is no longer in force.',
  lacks(state, { params }) {
    const at = screeningState(screeningOf(state, params));
    return ['OFFERED', 'IN_PROGRESS', 'COMPLETED'].includes(at) ? null : { state: at };
  },
};
