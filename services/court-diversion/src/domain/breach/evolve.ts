import type { Handlers } from '@throughcare/record';
import { answered } from '../compliance/state.ts';
import { changes } from '../order/about.ts';
import type { Pathway } from '../pathway/state.ts';
import type { BreachEvent } from './events.ts';

export const breachHandlers: Handlers<Pathway, BreachEvent> = {
  'breach-filed': changes(({ breaches }, { breach }) => ({ breaches: [...breaches, breach] })),
  challenged: changes(({ challenges }, { challenge }) => ({
    challenges: [...challenges, challenge],
  })),
  'challenge-decided': changes(({ challenges }, { decision }) => ({
    challenges: challenges.map((one) => (one.decision ? one : { ...one, decision })),
  })),
  'breach-decided': changes(({ breaches, nonCompliance }, { decision }) => ({
    breaches: breaches.map((breach) => (breach.decision ? breach : { ...breach, decision })),
    nonCompliance: answered(nonCompliance, decision.done),
  })),
};
