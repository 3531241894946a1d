import { type Handlers, put } from '@throughcare/record';
import { changes } from '../order/about.ts';
import type { Pathway } from '../pathway/state.ts';
import type { CandidateEvent } from './events.ts';

export const candidateHandlers: Handlers<Pathway, CandidateEvent> = {
  'candidate-received': (state, { order }) => ({
    ...state,
    orders: put(state.orders, order.id, order),
  }),
  'taken-up': changes((_order, { court, importedBy, eligibilityBy, done: takenUp }) => ({
    court,
    importedBy,
    eligibilityBy,
    takenUp,
  })),
  'zone-heard': changes((_order, { zone }) => ({ zone })),
  'eligibility-determined': changes((_order, { eligibility, assessorOrg, suitabilityBy }) => ({
    eligibility,
    assessorOrg,
    suitabilityBy,
  })),
  'assessor-named': changes((_order, { assessorOrg }) => ({ assessorOrg })),
  'suitability-determined': changes((_order, { suitability }) => ({ suitability })),
  offered: changes((_order, { offer }) => ({ offer })),
  answered: changes((_order, { answer, issueBy }) => ({ answer, issueBy })),
};
