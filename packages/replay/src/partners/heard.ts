import type { CloudEvent, DataOf, EventDefinition } from '@throughcare/contracts';

/** The data of an event of this type; undefined for any other. */
export function heard<D extends EventDefinition>(
  definition: D,
  event: CloudEvent,
): DataOf<D> | undefined {
  return event.type === definition.type ? (event.data as DataOf<D>) : undefined;
}
