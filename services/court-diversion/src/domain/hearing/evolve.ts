import { amend, type Handlers, put } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import type { HearingEvent } from './events.ts';
import type { Hearing } from './state.ts';

const changes =
  <E extends { readonly hearingId: string }>(
    change: (hearing: Hearing, event: E) => Partial<Hearing>,
  ) =>
  (state: Pathway, event: E): Pathway => ({
    ...state,
    hearings: amend(state.hearings, event.hearingId, (hearing) => change(hearing, event)),
  });

export const hearingHandlers: Handlers<Pathway, HearingEvent> = {
  'hearing-scheduled': (state, { hearing }) => ({
    ...state,
    hearings: put(state.hearings, hearing.id, hearing),
  }),
  'hearing-held': changes((_hearing, { held }) => ({ held })),
  'hearing-cancelled': changes((_hearing, { cancelled }) => ({ cancelled })),
  'report-requested': changes(({ report }, { done }) => ({
    report: report && { ...report, asked: done },
  })),
  'report-received': changes(({ report }, event) => ({
    report: report && { ...report, received: event.report },
  })),
};
