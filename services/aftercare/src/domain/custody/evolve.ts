import type { AreaCode, CalendarDate, Instant, TimeZone } from '@throughcare/contracts';
import { unknownArea } from '@throughcare/contracts';
import type { Handlers } from '@throughcare/record';
import { amend, earlierOf, put, tell } from '@throughcare/record';
import { joinPrisons, type Pathway } from '../pathway/state.ts';
import {
  type Custody,
  type Departure,
  type DepartureOutcome,
  momentsOf,
  newRelease,
  newStay,
  type Release,
  type ReleaseTold,
} from './state.ts';

/** `told` is when it was said: of two words on the same thing the later one stands, whichever is heard first. */
type OfStay<More> = More & { readonly episodeId: string; readonly told: Instant };
export type CustodyEvent =
  | OfStay<{ type: 'release-date-heard'; on: CalendarDate | null }>
  | {
      type: 'prison-heard';
      id: string;
      prisonId: string;
      stayId: string | null;
      movedInAt: Instant | null;
      told: Instant;
    }
  /** The zone of its prison is another than was known. */
  | { type: 'stay-zone-heard'; episodeId: string; zone: TimeZone }
  | OfStay<{ type: 'lead-begun'; on: CalendarDate }>
  | OfStay<{ type: 'release-heard'; release: Release; prisonId: string }>
  | OfStay<{ type: 'release-undone'; releaseId: string; stage: 'REVERSED' | 'CORRECTED' }>
  | OfStay<{ type: 'departure-inferred'; departure: Departure }>
  | OfStay<{ type: 'departure-settled'; outcome: DepartureOutcome }>
  | OfStay<{ type: 'custody-begun'; at: Instant; prisonId: string }>
  | OfStay<{ type: 'stay-voided' }>
  | OfStay<{ type: 'pack-heard'; firstAppointmentAt: Instant | null }>;

function change(
  state: Pathway,
  { episodeId: id, told }: { readonly episodeId: string; readonly told: Instant },
  next: (stay: Custody) => Custody,
): Pathway {
  const first = { ref: state.ref, at: told };
  const stay = state.custody[id] ?? newStay(id, first);
  const known = next({ ...stay, first: earlierOf(stay.first, first) });
  return { ...state, custody: put(state.custody, id, known) };
}

const saying = (state: Pathway, event: OfStay<object>, fields: Partial<Custody>): Pathway =>
  change(state, event, (stay) => tell(stay, fields, event.told));

function ofRelease(
  stay: Custody,
  releaseId: string,
  fields: Partial<ReleaseTold>,
  at: Instant,
): Custody {
  const known = stay.releases[releaseId] ?? newRelease(releaseId);
  return { ...stay, releases: put(stay.releases, releaseId, tell(known, fields, at)) };
}

/** A word that does not say where the person goes leaves the area that an earlier one named. */
const areaIfKnown = (area: AreaCode) => (area === unknownArea ? {} : { area });

export const custodyHandlers: Handlers<Pathway, CustodyEvent> = {
  'release-date-heard': (state, event) => saying(state, event, { releaseDate: event.on }),
  'stay-zone-heard': (state, { episodeId, zone }) => ({
    ...state,
    custody: amend(state.custody, episodeId, () => ({ zone })),
  }),
  'prison-heard': (state, { id, prisonId, stayId, movedInAt, told }) => {
    const first = { ref: state.ref, at: told };
    const known = { id, prisonId, stayId, movedInAt, first, at: told };
    const prison = joinPrisons(known, state.prisons[id] ?? known);
    const next = { ...state, prisons: put(state.prisons, id, prison) };
    return stayId === null ? next : change(next, { episodeId: stayId, told }, (stay) => stay);
  },
  // By a rule: no stream told it.
  'lead-begun': (state, { episodeId, on, told }) => {
    const stay = state.custody[episodeId];
    return stay
      ? { ...state, custody: put(state.custody, episodeId, tell(stay, { leadBegunFor: on }, told)) }
      : state;
  },
  'release-heard': (state, event) =>
    change(state, event, (stay) => {
      const { releaseId, area, ...said } = event.release;
      const known = tell(stay, { releaseId, prisonId: event.prisonId }, event.told);
      return ofRelease(known, releaseId, { ...said, ...areaIfKnown(area) }, event.told);
    }),
  'release-undone': (state, event) =>
    change(state, event, (stay) =>
      ofRelease(stay, event.releaseId, { stage: event.stage }, event.told),
    ),
  'departure-inferred': (state, event) =>
    saying(state, event, { departure: event.departure, departureOutcome: null }),
  'departure-settled': (state, event) => saying(state, event, { departureOutcome: event.outcome }),
  'custody-begun': (state, event) =>
    change(state, event, (stay) => ({
      ...tell(stay, { prisonId: event.prisonId }, event.told),
      insideAt: momentsOf(stay.insideAt, [event.at]),
    })),
  'stay-voided': (state, event) => change(state, event, (stay) => ({ ...stay, voided: true })),
  'pack-heard': (state, event) =>
    saying(state, event, { firstAppointmentAt: event.firstAppointmentAt }),
};
