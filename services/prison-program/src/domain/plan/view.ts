import { AreaCode, CalendarDate, Instant, ReleaseDateType } from '@throughcare/contracts';
import { type Actor, at, hasRole, notice, viewsOn } from '@throughcare/record';
import { z } from 'zod';
import { ofStay, selfOnStay } from '../access/relations.ts';
import type { PathwayState } from '../person/state.ts';
import { StepView, showStep, showStepOrNull } from '../person/stepView.ts';
import { aftercareOf } from './aftercare.ts';
import { AbsenceReason, allPackItems, isClinical, PackItem, packItems } from './packItems.ts';
import type { PackEntry } from './state.ts';
import { planStateOf, unaccountedItems } from './state.ts';

const PackEntryView = z.object({
  item: PackItem,
  ready: z.boolean(),
  reason: AbsenceReason.nullable(),
  appointmentAt: Instant.nullable(),
  language: z.string().nullable(),
  step: StepView,
});

export const PlanView = z.object({
  episodeId: notice(z.uuid()),
  state: at('L1', z.enum(['NONE', 'PLAN_STARTED', 'PLAN_READY', 'PACK_ISSUED'])),
  area: at('L1', AreaCode.nullable()),
  dates: at(
    'L1.custody',
    z.array(
      z.object({
        on: CalendarDate.nullable(),
        dateType: ReleaseDateType,
        reason: z.string().nullable(),
        step: StepView,
      }),
    ),
  ),
  started: at('L1', StepView.nullable()),
  ready: at('L1', StepView.nullable()),
  pack: at('L1', z.array(PackEntryView)),
  clinicalPack: at('L3.clinical', z.array(PackEntryView)),
  unaccounted: at('L1', z.array(PackItem)),
  mayNote: at(
    'L1',
    z
      .array(PackItem)
      .meta({ description: 'Items of which this caller says whether they are there' }),
  ),
  packId: at('L1', z.uuid().nullable()),
  aftercare: at(
    'L1',
    z
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
  ),
});
export type PlanView = z.infer<typeof PlanView>;

/** How one stay's release is prepared, by the stay's id. */
export const planView = viewsOn<PathwayState>()({
  name: 'plan',
  actedOn: true,
  param: 'episodeId',
  schema: PlanView,
  seenBy: [...ofStay, selfOnStay],
  of: showPlan,
});

function showPlan(
  state: PathwayState,
  episodeId: string,
  { actor }: { readonly actor: Actor },
): PlanView | undefined {
  const plan = state.episodes[episodeId]?.plan;
  if (!plan) return undefined;
  const pack = (Object.entries(plan.pack) as [PackItem, PackEntry][]).map(([item, entry]) => ({
    ...entry,
    item,
    step: showStep(entry.step),
  }));
  const aftercare = aftercareOf(state, episodeId);
  return {
    episodeId,
    state: planStateOf(plan),
    area: plan.area,
    dates: plan.dates.map((date) => ({ ...date, step: showStep(date.step) })),
    started: showStepOrNull(plan.started),
    ready: showStepOrNull(plan.ready),
    pack: pack.filter(({ item }) => !isClinical(item)),
    clinicalPack: pack.filter(({ item }) => isClinical(item)),
    unaccounted: [...unaccountedItems(plan)],
    mayNote: allPackItems.filter((item) => hasRole(actor, ...packItems[item].by)),
    packId: plan.issued?.packId ?? null,
    aftercare: {
      ...aftercare,
      acceptedBy: [...aftercare.acceptedBy],
      offers: [...aftercare.offers],
      treatmentProviders: [...aftercare.treatmentProviders],
    },
  };
}
