import type { EventDefinition } from '../../defineEvent.ts';

/** Every event type that prison-program publishes. */
export const prisonProgramEvents: readonly EventDefinition[] = [];
