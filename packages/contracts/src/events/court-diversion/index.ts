import type { EventDefinition } from '../../defineEvent.ts';

/** Every event type that court-diversion publishes. */
export const courtDiversionEvents: readonly EventDefinition[] = [];
