import { type Instant, intakeEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import type { PathwayEvent } from '../domain/events.ts';

type Known = {
  readonly deaths: Readonly<Record<string, { readonly reported: boolean } | undefined>>;
};
/** Heard out of turn as well as in turn; the second time finds nothing left to do. */
const hear = (reportId: string, told: Instant, { deaths }: Known): PathwayEvent[] =>
  deaths[reportId]?.reported ? [] : [{ type: 'death-heard', reportId, step: 'reported', told }];

export const onDeathReported = reaction({
  to: intakeEventTypes.deathReported,
  does: 'outreach pauses at once',
  decide: ({ data, event }, state) => hear(data.reportId, event.time, state),
  latch: ({ data, event }, state) => hear(data.reportId, event.time, state),
});
