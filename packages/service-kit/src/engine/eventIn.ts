import { CloudEvent } from '@throughcare/contracts';

/** The event that a record holds; undefined where it holds none. */
export const eventIn = (value: string | null): CloudEvent | undefined =>
  CloudEvent.safeParse(parsed(value)).data;

function parsed(value: string | null): unknown {
  try {
    return value === null ? null : JSON.parse(value);
  } catch {
    return null;
  }
}
