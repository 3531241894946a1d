import { intakeEventTypes } from '@throughcare/contracts';
import type { Heard } from '@throughcare/record';
import { hear } from '../domain/heard/hear.ts';
import type { PathwayState } from '../domain/state.ts';
import { onHeard } from './onHeard.ts';

const record = ({ data }: Heard<typeof intakeEventTypes.consentWithdrawn>, state: PathwayState) =>
  hear(state.heard, 'consents', data.consentId, { ended: 'WITHDRAWN' });

/** A latch: it holds the moment it arrives, also ahead of its turn. */
export const consentWithdrawn = onHeard({
  to: intakeEventTypes.consentWithdrawn,
  does: 'ends what that consent allowed, at once',
  decide: record,
  latch: record,
});
