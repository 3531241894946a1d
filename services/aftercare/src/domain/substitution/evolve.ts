import type { Instant } from '@throughcare/contracts';
import { earlierOf, type Handlers, put, tell } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import type { SubstitutionNotice, SubstitutionStage } from './state.ts';

export type SubstitutionEvent = {
  type: 'substitution-heard';
  id: string;
  stage: SubstitutionStage;
  site: string;
  appointmentAt: Instant | null;
  told: Instant;
};

export const substitutionHandlers: Handlers<Pathway, SubstitutionEvent> = {
  'substitution-heard': (state, { id, stage, site, appointmentAt, told }) => {
    const first = { ref: state.ref, at: told };
    const unheard = { toldAt: {}, id, first, stage, site, appointmentAt: null };
    const known: SubstitutionNotice = state.substitution[id] ?? unheard;
    // Only the hand-over names an appointment; what is said later does not take it back.
    const appointment = appointmentAt === null ? {} : { appointmentAt };
    const notice = tell(known, { stage, site, ...appointment }, told);
    const next = { ...notice, first: earlierOf(known.first, first) };
    return { ...state, substitution: put(state.substitution, id, next) };
  },
};
