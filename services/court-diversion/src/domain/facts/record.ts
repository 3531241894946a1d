import type { EventDefinition } from '@throughcare/contracts';
import type { Heard } from '@throughcare/record';
import type { CourtEvent } from '../events.ts';
import type { Pathway } from '../pathway/state.ts';
import type { Fact, FactBody } from './state.ts';

/** Records a fact once: the same event told again is the same fact. */
export function record(
  { event }: Heard<EventDefinition>,
  state: Pathway,
  body: FactBody,
): CourtEvent[] {
  if (state.facts[event.id]) return [];
  const fact: Fact = { ...body, id: event.id, at: event.time, sequence: event.sequence };
  return [{ type: 'fact-recorded', fact }];
}
