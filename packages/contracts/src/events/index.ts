import type { EventDefinition } from '../defineEvent.ts';
import { aftercareEvents } from './aftercare/index.ts';
import { courtDiversionEvents } from './court-diversion/index.ts';
import { intakeEvents } from './intake/index.ts';
import { prisonProgramEvents } from './prison-program/index.ts';

export * as aftercareEventTypes from './aftercare/index.ts';
export * as courtDiversionEventTypes from './court-diversion/index.ts';
export * as intakeEventTypes from './intake/index.ts';
export * as prisonProgramEventTypes from './prison-program/index.ts';

/** Every event type, every version ever published. */
export const catalogue: readonly EventDefinition[] = [
  ...intakeEvents,
  ...courtDiversionEvents,
  ...prisonProgramEvents,
  ...aftercareEvents,
];

const byType = new Map(catalogue.map((definition) => [definition.type, definition]));
export const definitionOf = (type: string): EventDefinition | undefined => byType.get(type);
