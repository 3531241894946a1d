import { AreaCode, CalendarDate, Instant, ReleaseDateType } from '@throughcare/contracts';
import type { Actor, View } from '@throughcare/record';
import { z } from 'zod';
import { maySee } from '../person/access.ts';
import type { PathwayState } from '../person/state.ts';
import { StepView, showStep, showStepOrNull } from '../person/stepView.ts';
import { AbsenceReason, PackItem } from './packItems.ts';
import type { PackEntry } from './state.ts';
import { planStateOf, unaccountedItems } from './state.ts';

export const PlanView = z.object({
  state: z.enum(['NONE', 'PLAN_STARTED', 'PLAN_READY', 'PACK_ISSUED']),
  area: AreaCode.nullable(),
  dates: z.array(
    z.object({
      on: CalendarDate.nullable(),
      dateType: ReleaseDateType,
      reason: z.string().nullable(),
      step: StepView,
    }),
  ),
  started: StepView.nullable(),
  ready: StepView.nullable(),
  pack: z.array(
    z.object({
      item: PackItem,
      ready: z.boolean(),
      reason: AbsenceReason.nullable(),
      appointmentAt: Instant.nullable(),
      language: z.string().nullable(),
      step: StepView,
    }),
  ),
  unaccounted: z.array(PackItem),
  packId: z.uuid().nullable(),
  aftercare: z
    .object({
      acceptedBy: z.array(z.string()),
      offers: z.array(
        z.object({ partnerOrg: z.string().nullable(), state: z.string().nullable() }),
      ),
      unplaced: z.boolean().meta({ description: 'No partner was found; someone must look' }),
      treatmentProviders: z.array(z.string()),
      firstContactAt: Instant.nullable(),
    })
    .meta({ description: 'Who takes the person up outside, as aftercare told' }),
});
export type PlanView = z.infer<typeof PlanView>;

/** How one stay's release is prepared, by the stay's id. */
export const planView: View<PathwayState> = {
  schema: PlanView,
  of: (state: PathwayState, episodeId: string, actor: Actor): PlanView | undefined => {
    const episode = state.episodes[episodeId];
    return episode && maySee(state, actor) ? showPlan(state, episodeId) : undefined;
  },
};

function showPlan(state: PathwayState, episodeId: string): PlanView | undefined {
  const plan = state.episodes[episodeId]?.plan;
  if (!plan) return undefined;
  const offers = Object.values(state.heard.offers);
  const contacts = Object.values(state.heard.contacts)
    .filter((contact) => contact.reached)
    .map((contact) => contact.at)
    .filter((at) => at !== null)
    .toSorted();
  return {
    state: planStateOf(plan),
    area: plan.area,
    dates: plan.dates.map((date) => ({ ...date, step: showStep(date.step) })),
    started: showStepOrNull(plan.started),
    ready: showStepOrNull(plan.ready),
    pack: (Object.entries(plan.pack) as [PackItem, PackEntry][]).map(([item, entry]) => ({
      ...entry,
      item,
      step: showStep(entry.step),
    })),
    unaccounted: [...unaccountedItems(plan)],
    packId: plan.issued?.packId ?? null,
    aftercare: {
      acceptedBy: offers
        .filter((offer) => offer.state === 'ACCEPTED')
        .map((offer) => offer.partnerOrg)
        .filter((org) => org !== null),
      offers: offers.map(({ partnerOrg, state: offerState }) => ({
        partnerOrg,
        state: offerState,
      })),
      unplaced: Object.values(state.heard.placements).at(-1)?.state === 'UNPLACED',
      treatmentProviders: Object.values(state.heard.orders)
        .map((order) => order.providerOrg)
        .filter((org) => org !== null),
      firstContactAt: contacts[0] ?? null,
    },
  };
}
