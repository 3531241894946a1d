import { type Instant, intakeEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import type { PathwayEvent } from '../domain/events.ts';
import type { Pathway } from '../domain/pathway/state.ts';

/** Heard out of turn as well as in turn; the second time finds nothing left to do. */
const end = (consentId: string, told: Instant, { consents }: Pathway): PathwayEvent[] =>
  consents[consentId]?.ended === 'WITHDRAWN'
    ? []
    : [{ type: 'consent-ended', consentId, ended: 'WITHDRAWN', told }];

export const onConsentWithdrawn = reaction({
  to: intakeEventTypes.consentWithdrawn,
  does: 'access of the organisations it named ends, and their feed rows are hidden; the person is looked for anew',
  decide: ({ data, event }, state) => end(data.consentId, event.time, state),
  latch: ({ data, event }, state) => end(data.consentId, event.time, state),
});
