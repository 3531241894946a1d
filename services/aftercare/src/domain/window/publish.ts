import { aftercareEventTypes as types } from '@throughcare/contracts';
import { type Publishers, publication } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import { holderOf } from '../placement/publish.ts';
import type { WindowEvent } from './evolve.ts';
import { windowUntil } from './state.ts';

export const windowPublishers: Publishers<Pathway, WindowEvent> = {
  'window-opened': ({ windowId, from }, state) => [
    publication(types.overdoseWindowOpened, 'care', {
      windowId,
      partnerOrg: holderOf(state, windowId),
      from,
      until: windowUntil(from),
    }),
  ],
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
