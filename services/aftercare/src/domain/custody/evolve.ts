import { type CalendarDate, type Instant, unknownArea } from '@throughcare/contracts';
import { put } from '../collection.ts';
import type { Handlers } from '../handlers.ts';
import type { Pathway } from '../pathway.ts';
import type { Custody, DepartureOutcome, Release } from './custody.ts';

export type CustodyEvent =
  | { type: 'release-date-heard'; episodeId: string; on: CalendarDate | null }
  | { type: 'prison-heard'; prisonId: string }
  | { type: 'lead-begun'; episodeId: string; on: CalendarDate }
  | { type: 'release-heard'; episodeId: string; release: Release; prisonId: string }
  | {
      type: 'release-undone';
      episodeId: string;
      releaseId: string;
      stage: 'REVERSED' | 'CORRECTED';
    }
  | { type: 'departure-inferred'; episodeId: string; from: CalendarDate; to: CalendarDate }
  | { type: 'departure-settled'; episodeId: string; outcome: DepartureOutcome }
  | { type: 'custody-begun'; episodeId: string; at: Instant; prisonId: string }
  | { type: 'pack-heard'; episodeId: string; firstAppointmentAt: Instant | null };

const blank = (id: string): Custody => ({
  id,
  releaseDate: null,
  leadBegunFor: null,
  release: null,
  departure: null,
  insideAt: [],
  prisonId: null,
  firstAppointmentAt: null,
  origin: null,
});

const change = (state: Pathway, id: string, next: (stay: Custody) => Partial<Custody>): Pathway => {
  const stay = state.custody[id] ?? blank(id);
  return { ...state, custody: put(state.custody, id, { ...stay, ...next(stay) }) };
};

export const custodyHandlers: Handlers<CustodyEvent> = {
  'release-date-heard': (state, { episodeId, on }) =>
    change(state, episodeId, () => ({ releaseDate: on })),
  'prison-heard': (state, { prisonId }) => ({
    ...state,
    prisons: put(state.prisons, prisonId, { id: prisonId, origin: null }),
  }),
  'lead-begun': (state, { episodeId, on }) =>
    change(state, episodeId, () => ({ leadBegunFor: on })),
  'release-heard': (state, { episodeId, release, prisonId }) =>
    change(state, episodeId, (stay) => ({
      prisonId,
      release: {
        ...release,
        area:
          release.area === unknownArea && stay.release?.releaseId === release.releaseId
            ? stay.release.area
            : release.area,
      },
    })),
  'release-undone': (state, { episodeId, releaseId, stage }) =>
    change(state, episodeId, ({ release }) => ({
      release: release?.releaseId === releaseId ? { ...release, stage } : release,
    })),
  'departure-inferred': (state, { episodeId, from, to }) =>
    change(state, episodeId, () => ({
      departure: { windowFrom: from, windowTo: to, outcome: null },
    })),
  'departure-settled': (state, { episodeId, outcome }) =>
    change(state, episodeId, ({ departure }) => ({
      departure: departure && { ...departure, outcome },
    })),
  'custody-begun': (state, { episodeId, at, prisonId }) =>
    change(state, episodeId, ({ insideAt }) => ({
      prisonId,
      insideAt: insideAt.includes(at) ? insideAt : [...insideAt, at].sort(),
    })),
  'pack-heard': (state, { episodeId, firstAppointmentAt }) =>
    change(state, episodeId, () => ({ firstAppointmentAt })),
};
