import { earliest, type Instant } from '@throughcare/contracts';
import { inOrder, type Rule } from '@throughcare/record';
import type { Settings } from '../../settings.ts';
import { haltOf } from '../person/halt.ts';
import type { PathwayState } from '../person/state.ts';
import type { OstEvent } from './events.ts';
import { clearEnded, outreachOf, tellPrescribers } from './holder.ts';
import { type GapStage, gapStages, type Ost } from './state.ts';
import { awayOf, isOnTreatment, nextDoseDueAt, stageOf, stagesFrom } from './watch.ts';

type OstRule = Rule<PathwayState, OstEvent, Settings>;

/**
 * Whoever is on treatment and out is watched from that moment, handed over or not; another release is another cause, and one
 * whose moment is put right another moment.
 */
const openWatches: OstRule = (state) =>
  onTreatment(state).flatMap((ost): OstEvent[] => {
    const away = awayOf(state, ost);
    const stands = ost.watch?.causeId === away?.causeId && ost.watch?.since === away?.since;
    if (!away || stands) return [];
    const watch = { ...away, told: ost.watch?.told ?? null };
    return [{ type: 'ost-watch-opened', ostId: ost.id, watch }];
  });

/** Inside again, or never left: the dose is given there. */
const endWatches: OstRule = (state) =>
  onTreatment(state)
    .filter((ost) => ost.watch !== null && awayOf(state, ost) === null)
    .map(({ id }) => ({ type: 'ost-watch-ended', ostId: id, outcome: 'INSIDE' }));

/** Nobody confirmed the dose that was due: a gap is suspected, and it is told again when it grows more urgent. */
const tellGaps: OstRule = (state, context) =>
  followed(state).flatMap((ost): OstEvent[] => {
    const reached = stagesFrom(ost, context.settings).findLast(([, from]) => context.now >= from);
    const dueAt = nextDoseDueAt(ost);
    if (!reached || dueAt === null || !isWorse(reached[0], ost)) return [];
    const [stage] = reached;
    return [
      {
        type: 'ost-gap-told',
        ostId: ost.id,
        told: { stage, dueAt },
        stage,
        step: context.step('SYS'),
      },
    ];
  });

export const ostRules: readonly OstRule[] = [
  openWatches,
  endWatches,
  tellGaps,
  tellPrescribers,
  clearEnded,
];

/** When the next stage of a missed dose is told. */
export const nextStageAt = (state: PathwayState, ost: Ost, settings: Settings): Instant | null =>
  followed(state).includes(ost)
    ? earliest(
        ...stagesFrom(ost, settings)
          .filter(([stage]) => isWorse(stage, ost))
          .map(([, from]) => from),
      )
    : null;

const isWorse = (stage: GapStage, ost: Ost): boolean =>
  gapStages.indexOf(stage) > gapStages.indexOf(stageOf(ost) ?? 'DUE');

/** Nothing is expected of somebody who has died or was deported, nor while a death is reported. */
function onTreatment(state: PathwayState): Ost[] {
  const halt = haltOf(state);
  return halt === 'STOPPED' || halt === 'PAUSED'
    ? []
    : inOrder(state.osts).filter((ost) => isOnTreatment(ost));
}

/** A gap is not followed while outreach pauses: somebody who escaped may come of their own will, and is not looked for. */
const followed = (state: PathwayState): Ost[] =>
  outreachOf(state) === 'OPEN' ? onTreatment(state) : [];
