import { intakeEventTypes } from '@throughcare/contracts';
import type { Heard } from '@throughcare/record';
import { reaction } from '../bind.ts';
import { hear } from '../domain/heard/evolve.ts';
import type { PathwayState } from '../domain/person/state.ts';

const record = (
  { data, event }: Heard<typeof intakeEventTypes.consentWithdrawn>,
  state: PathwayState,
) => hear(state.heard, 'consents', data.consentId, { ended: 'WITHDRAWN' }, event);

/** A latch: it holds the moment it arrives, also ahead of its turn. */
export const onConsentWithdrawn = reaction({
  to: intakeEventTypes.consentWithdrawn,
  does: 'ends what that consent allowed, at once',
  decide: record,
  latch: record,
});
