import { each } from '@throughcare/record';
import { queryAbout } from '../bind.ts';
import { self } from '../domain/access/relations.ts';
import { itemOf, recordWith } from '../domain/access/shownItems.ts';
import {
  assignedAfter,
  caredForBefore,
  coordinatesWindow,
  treatsAfter,
  watches,
  watchesOwn,
} from '../domain/window/relations.ts';
import { windowView } from '../domain/window/view.ts';

export const getWindow = queryAbout({
  name: 'get-overdose-window',
  summary: 'The weeks after one release: each checkpoint, when it is due and what became of it',
  path: '/overdose-windows/{windowId}',
  by: {
    ...each(['NGOC', 'NGOW'], watchesOwn, watches),
    PEER: assignedAfter,
    PROV: treatsAfter,
    COORD: coordinatesWindow,
    PHC: caredForBefore,
    PERSON: self,
  },
  answer: windowView.schema,
  about: ({ params }, tools) => recordWith(tools, 'window', params.windowId),
  run: async ({ params }, tools, record) => itemOf(tools, windowView, record, params.windowId),
});
