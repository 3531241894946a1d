import { amend, type Handlers, put } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import type { Done } from '../step/done.ts';
import type { Completion, Screening, ScreeningState } from './state.ts';

export type ScreeningEvent =
  | { readonly type: 'screening-offered'; readonly screening: Screening }
  | {
      readonly type: 'screening-moved';
      readonly screeningId: string;
      readonly to: ScreeningState;
      readonly done: Done;
    }
  | {
      readonly type: 'screening-attached';
      readonly screeningId: string;
      readonly referralId: string;
    }
  | {
      readonly type: 'screening-completed';
      readonly screeningId: string;
      readonly completion: Completion;
      readonly done: Done;
    };

export const screeningHandlers: Handlers<Pathway, ScreeningEvent> = {
  'screening-offered': (state, { screening }) => ({
    ...state,
    screenings: put(state.screenings, screening.screeningId, screening),
  }),
  'screening-moved': (state, { screeningId, to, done }) =>
    changed(state, screeningId, ({ steps }) => ({ steps: [...steps, { to, done }] })),
  'screening-attached': (state, { screeningId, referralId }) =>
    changed(state, screeningId, () => ({ referralId })),
  'screening-completed': (state, { screeningId, completion, done }) =>
    changed(state, screeningId, ({ steps }) => ({
      completion,
      steps: [...steps, { to: 'COMPLETED', done }],
    })),
};

const changed = (
  state: Pathway,
  screeningId: string,
  change: (screening: Screening) => Partial<Screening>,
): Pathway => ({ ...state, screenings: amend(state.screenings, screeningId, change) });
