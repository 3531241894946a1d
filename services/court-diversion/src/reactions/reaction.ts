import type { EventDefinition } from '@throughcare/contracts';
import { type Heard, reactionsOn } from '@throughcare/record';
import { courtPathway } from '../domain/courtPathway.ts';
import type { CourtEvent } from '../domain/events.ts';
import type { Fact, FactBody } from '../domain/facts.ts';
import type { Pathway } from '../domain/pathway.ts';

/** Reactions on a person's document at the court. They record what was told; rules act on it. */
export const reaction = reactionsOn(courtPathway);

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
