import type { EventDefinition } from '../../defineEvent.ts';

/** Every event type that intake publishes. */
export const intakeEvents: readonly EventDefinition[] = [];
