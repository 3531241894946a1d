import type { EventDefinition } from '../../defineEvent.ts';

/** Every event type that aftercare publishes. */
export const aftercareEvents: readonly EventDefinition[] = [];
