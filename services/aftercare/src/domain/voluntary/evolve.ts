import type { CalendarDate, Instant } from '@throughcare/contracts';
import { amend, type Handlers, type Step } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import { brokenOff, resumed } from '../treatment/breaks.ts';
import type { ContinuationAnswer, VoluntaryCare, WhyNot } from './state.ts';

type OfEpisode<Type extends string, More> = { type: Type; episodeId: string } & More;
export type VoluntaryEvent =
  | OfEpisode<'continuation-told', { endsOn: CalendarDate; at: Instant }>
  | OfEpisode<'continuation-offered', { continues: boolean; on: CalendarDate; step: Step }>
  | OfEpisode<
      'continuation-answered',
      {
        answer: ContinuationAnswer;
        saidBy: 'PERSON' | 'PROVIDER';
        on: CalendarDate;
        step: Step;
      }
    >
  | OfEpisode<'voluntary-care-begun', { on: CalendarDate }>
  | OfEpisode<'voluntary-care-stopped', { reason: WhyNot; at: Instant; on: CalendarDate }>
  | OfEpisode<'voluntary-care-broken-off', { on: CalendarDate; reasonGroup: string; step: Step }>
  | OfEpisode<'voluntary-care-resumed', { on: CalendarDate; step: Step }>
  | OfEpisode<'voluntary-care-ended', { on: CalendarDate; reasonGroup: string; step: Step }>;

const changes =
  <E extends { readonly episodeId: string }>(
    change: (care: VoluntaryCare, event: E) => Partial<VoluntaryCare>,
  ) =>
  (state: Pathway, event: E): Pathway => ({
    ...state,
    episodes: amend(state.episodes, event.episodeId, ({ voluntary }) => ({
      voluntary: { ...voluntary, ...change(voluntary, event) },
    })),
  });

export const voluntaryHandlers: Handlers<Pathway, VoluntaryEvent> = {
  'continuation-told': changes((_care, { endsOn, at }) => ({ told: { endsOn, at } })),
  'continuation-offered': changes((_care, { continues, step }) => ({
    offered: { continues, step },
  })),
  'continuation-answered': changes(({ answers }, { answer, saidBy, step }) => ({
    answers: [...answers, { answer, saidBy, step }],
  })),
  'voluntary-care-begun': changes((_care, { on }) => ({ begunOn: on, stopped: null })),
  // What went on of the person's own will before the order stood again stays on the care side.
  'voluntary-care-stopped': changes((_care, { reason, at }) => ({ stopped: { reason, at } })),
  'voluntary-care-broken-off': changes(({ breaks }, event) => ({
    breaks: brokenOff(breaks, event),
  })),
  'voluntary-care-resumed': changes(({ breaks }, event) => ({
    breaks: resumed(breaks, event),
  })),
  'voluntary-care-ended': changes((_care, { on, reasonGroup, step }) => ({
    ended: { on, reasonGroup, step },
  })),
};
