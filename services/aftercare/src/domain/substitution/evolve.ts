import type { Instant } from '@throughcare/contracts';
import { earlierOf, type Handlers, put, tell } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import type { SubstitutionNotice } from './state.ts';

/** What one event says; what it leaves out stays as it was said before. */
export type SubstitutionWord = Partial<
  Pick<SubstitutionNotice, 'said' | 'site' | 'appointmentAt' | 'dueAt' | 'stayId'>
>;
export type SubstitutionEvent = {
  type: 'substitution-heard';
  id: string;
  word: SubstitutionWord;
  told: Instant;
};

export const substitutionHandlers: Handlers<Pathway, SubstitutionEvent> = {
  'substitution-heard': (state, { id, word, told }) => {
    const first = { ref: state.ref, at: told };
    const unheard = { said: null, site: null, appointmentAt: null, dueAt: null, stayId: null };
    const known: SubstitutionNotice = state.substitution[id] ?? {
      toldAt: {},
      id,
      first,
      ...unheard,
    };
    const next = { ...tell(known, word, told), first: earlierOf(known.first, first) };
    return { ...state, substitution: put(state.substitution, id, next) };
  },
};
