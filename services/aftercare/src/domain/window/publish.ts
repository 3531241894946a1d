import { type Instant, aftercareEventTypes as types } from '@throughcare/contracts';
import { type Publishers, publication } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import { holderOf } from '../placement/publish.ts';
import type { WindowEvent } from './evolve.ts';
import { windowUntil } from './state.ts';

/** Of weeks that have moved under the same id: whoever heard of them puts their days right. */
const runs = (
  { windowId, from }: { readonly windowId: string; readonly from: Instant },
  state: Pathway,
) => [
  publication(types.overdoseWindowOpened, 'care', {
    windowId,
    partnerOrg: holderOf(state, windowId),
    from,
    until: windowUntil(from),
  }),
];

export const windowPublishers: Publishers<Pathway, WindowEvent> = {
  'window-opened': runs,
  'window-moved': runs,
  'checkpoint-passed': ({ windowId, code, dueAt, met }, state) =>
    met
      ? []
      : [
          publication(types.overdoseWindowBreached, 'care', {
            windowId,
            partnerOrg: holderOf(state, windowId),
            checkpoint: code,
            dueAt,
          }),
        ],
  'window-closed': ({ windowId, reason }, state) => [
    publication(types.overdoseWindowClosed, 'care', {
      windowId,
      partnerOrg: holderOf(state, windowId),
      reasonCode: reason,
    }),
  ],
};
