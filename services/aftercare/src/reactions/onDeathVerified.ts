import { type Instant, intakeEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import type { PathwayEvent } from '../domain/events.ts';

type Known = {
  readonly deaths: Readonly<Record<string, { readonly verified: boolean } | undefined>>;
};
/** Heard out of turn as well as in turn; the second time finds nothing left to do. */
const hear = (reportId: string, told: Instant, { deaths }: Known): PathwayEvent[] =>
  deaths[reportId]?.verified ? [] : [{ type: 'death-heard', reportId, step: 'verified', told }];

export const onDeathVerified = reaction({
  to: intakeEventTypes.deathVerified,
  does: 'everything stops at once',
  decide: ({ data, event }, state) => hear(data.reportId, event.time, state),
  latch: ({ data, event }, state) => hear(data.reportId, event.time, state),
});
