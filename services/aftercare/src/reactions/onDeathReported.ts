import { intakeEventTypes } from '@throughcare/contracts';
import type { PathwayEvent } from '../domain/events.ts';
import { onPathway } from './onPathway.ts';

type Known = {
  readonly deaths: Readonly<Record<string, { readonly reported: boolean } | undefined>>;
};
/** Heard out of turn as well as in turn; the second time finds nothing left to do. */
const hear = (reportId: string, { deaths }: Known): PathwayEvent[] =>
  deaths[reportId]?.reported ? [] : [{ type: 'death-heard', reportId, step: 'reported' }];

export const onDeathReported = onPathway({
  to: intakeEventTypes.deathReported,
  does: 'outreach pauses at once',
  decide: ({ data }, state) => hear(data.reportId, state),
  latch: ({ data }, state) => hear(data.reportId, state),
});
