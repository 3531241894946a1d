import { EntityId, Instant, PathwayRef } from '@throughcare/contracts';
import { at, notice, refOf, viewsOn } from '@throughcare/record';
import { z } from 'zod';
import { findsPrescriber, ofOst, prescribes } from '../access/relations.ts';
import { currentEpisode, whereabouts, whereaboutsOf } from '../custody/whereabouts.ts';
import type { PathwayState } from '../person/state.ts';
import { gapStages } from './state.ts';
import { OstStatus } from './statuses.ts';
import { nextDoseDueAt, stageOf } from './watch.ts';

/** What whoever is named outside was told: that it pauses or has ended, and never why. */
const Outreach = z.enum(['OPEN', 'PAUSED', 'ENDED']);

/** Substitution treatment as lists show it. Medicine and dose are in the record itself. */
const row = {
  pathwayRef: notice(PathwayRef),
  ostId: notice(EntityId),
  status: at('L2.substitution', OstStatus),
  outreach: at('L2.substitution', Outreach),
  appointmentAt: at('L2.substitution', Instant.nullable()),
  nextDueAt: at('L2.substitution', Instant.nullable()),
  stage: at(
    'L2.substitution',
    z
      .enum(gapStages)
      .nullable()
      .meta({ description: 'Of the dose that is waited for outside; null while none is' }),
  ),
};
const ofTreatment = { name: 'ost', param: 'ostId' } as const;
const view = viewsOn<PathwayState>();

const shared = ({ ref, osts }: PathwayState, id: string) => {
  const ost = osts[id];
  const outreach: z.infer<typeof Outreach> = ost?.told?.word ?? 'OPEN';
  return (
    ost && {
      pathwayRef: refOf(ref),
      ostId: ost.id,
      status: ost.status,
      outreach,
      appointmentAt: outreach === 'ENDED' ? null : (ost.plan?.appointmentAt ?? null),
      // Nobody waits for a dose while outreach pauses, and once it has ended.
      nextDueAt: outreach === 'OPEN' ? nextDoseDueAt(ost) : null,
      stage: outreach === 'OPEN' ? stageOf(ost) : null,
    }
  );
};

export const HandOverRow = z.object(row);
/** For the prescriber whom a plan names. */
export const handOverRow = view({
  ...ofTreatment,
  schema: HandOverRow,
  seenBy: [prescribes],
  of: (state, id) => (state.osts[id]?.plan ? shared(state, id) : undefined),
});

export const TreatmentRow = z.object({
  ...row,
  whereabouts: at('L1.custody', z.enum(whereabouts).nullable()),
  prescriberOrg: at('L2.substitution', z.string().nullable()),
});
/** For the healthcare of the prison that holds the person, or held them last. */
export const treatmentRow = view({
  ...ofTreatment,
  schema: TreatmentRow,
  seenBy: ofOst,
  of(state, id, _asking, levels) {
    const one = levels.has('L2.substitution') ? shared(state, id) : undefined;
    const stay = currentEpisode(state);
    return (
      one && {
        ...one,
        whereabouts: stay ? whereaboutsOf(stay) : null,
        prescriberOrg: state.osts[id]?.plan?.prescriberOrg ?? null,
      }
    );
  },
});

export const GapRow = z.object({
  ...row,
  prisonId: at('L1', z.string().meta({ description: 'Whose healthcare knows the treatment' })),
  area: at('L1', z.string().nullable()),
});
/** For the coordinator who finds a prescriber. */
export const gapRow = view({
  ...ofTreatment,
  schema: GapRow,
  seenBy: [findsPrescriber],
  of(state, id) {
    const one = shared(state, id);
    const ost = state.osts[id];
    return one && ost && { ...one, prisonId: ost.prisonId, area: ost.watch?.area ?? null };
  },
});
