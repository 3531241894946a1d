import {
  type Actor,
  type Asked,
  hasRole,
  mergedInto,
  type Precondition,
} from '@throughcare/record';
import type { IntakeSettings } from '../../settings.ts';
import { outreachOf } from '../death/outreach.ts';
import { merging } from '../merging.ts';
import { isOpened } from '../person/personOf.ts';
import type { Pathway } from './state.ts';

/** What must hold before intake decides; `Params` are those of the command's path. */
export type Requires<Params = unknown> = Precondition<Pathway, IntakeSettings, Params>;

/** As `lacks` says it: nothing is lacking, or something is and there is no more to say of it. */
export const unless = (holds: boolean): Record<string, never> | null => (holds ? null : {});

/** Nobody there, or nothing that this caller may know of: the same words for both. */
export const shown = <Params = unknown>(
  isShown: (state: Pathway, asked: Asked<Params, IntakeSettings>) => boolean,
): Requires<Params> => ({
  kind: 'not-found',
  code: 'not-found',
  detail: 'There is no such record, or it is not one that you may know of.',
  lacks: (state, asked) => unless(isShown(state, asked)),
});

export const isThere: Requires = shown((state) => isOpened(state));

/** Whoever may not know of the record learns neither where it went nor that it is closed: these come after the 404. */
export const isNotMerged: Requires = {
  kind: 'conflict',
  code: 'person-merged',
  detail: 'This record was merged into another; `keptRef` takes the command.',
  lacks(state) {
    const keptRef = mergedInto(state);
    return keptRef === null ? null : { keptRef };
  },
};
const isWhole: Requires = {
  kind: 'unavailable',
  code: 'items-returning',
  detail: 'The record is being taken apart; try again.',
  lacks: (state) => unless(merging.decides(state)),
};
export const stands: readonly Requires[] = [isNotMerged, isWhole];

/** A verified death stops what goes on with the case; one that is reported pauses what reaches out. */
const alive = (stoppedBy: readonly string[]): readonly Requires[] => {
  const isStopped = (state: Pathway) => stoppedBy.includes(outreachOf(state));
  return [
    {
      kind: 'conflict',
      code: 'closed',
      detail: 'This is closed.',
      // A partner does not learn why.
      lacks: (state, { context: { actor } }) => unless(!isStopped(state) || !isPartner(actor)),
    },
    {
      kind: 'conflict',
      code: 'outreach-stopped',
      detail: 'A death is reported; nothing may go on unless the report is retracted.',
      lacks: (state) => unless(!isStopped(state)),
    },
  ];
};
const isPartner = (actor: Actor): boolean => hasRole(actor, 'NGOC', 'NGOW', 'PEER', 'PROV');

export const goesOn: readonly Requires[] = [...stands, ...alive(['STOPPED'])];
export const reachesOut: readonly Requires[] = [...stands, ...alive(['STOPPED', 'PAUSED'])];
