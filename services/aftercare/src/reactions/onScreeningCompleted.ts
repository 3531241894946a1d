import { intakeEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';

/** What a newer result of the same kind took the place of. */
const countsNoLonger = { type: 'need-heard', source: 'SCREENING', need: 'NONE' } as const;

export const onScreeningCompleted = reaction({
  to: intakeEventTypes.screeningCompleted,
  does: 'the need is known, or there is none',
  decide: ({ data: { screeningId, need, replaces = [] }, event: { time: at } }) => [
    { type: 'need-heard', id: screeningId, source: 'SCREENING', need, at },
    ...replaces.map((id) => ({ ...countsNoLonger, id, at })),
  ],
});
