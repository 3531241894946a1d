import type { Organisation } from '@throughcare/contracts';

/** An organisation as the register has it; it works in IL-COOK unless told otherwise. */
export const organisation = (
  id: string,
  kind: Organisation['kind'],
  areas: readonly string[] = ['IL-COOK'],
  speaksFor: readonly string[] = [],
): Organisation =>
  ({
    id,
    kind,
    areas,
    timeZone: 'America/Chicago',
    speaksFor,
    screensIn: [],
  }) as unknown as Organisation;
