import { type Instant, intakeEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import type { PathwayEvent } from '../domain/events.ts';

type Known = {
  readonly deaths: Readonly<Record<string, { readonly retracted: boolean } | undefined>>;
};
/** Heard out of turn as well as in turn; the second time finds nothing left to do. */
const hear = (reportId: string, told: Instant, { deaths }: Known): PathwayEvent[] =>
  deaths[reportId]?.retracted ? [] : [{ type: 'death-heard', reportId, step: 'retracted', told }];

export const onDeathRetracted = reaction({
  to: intakeEventTypes.deathRetracted,
  does: 'what that report caused is lifted',
  decide: ({ data, event }, state) => hear(data.reportId, event.time, state),
  latch: ({ data, event }, state) => hear(data.reportId, event.time, state),
});
