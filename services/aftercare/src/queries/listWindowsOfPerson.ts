import { each } from '@throughcare/record';
import { z } from 'zod';
import { queryAbout } from '../bind.ts';
import { self } from '../domain/access/relations.ts';
import { itemsOf } from '../domain/access/shownItems.ts';
import {
  assignedAfter,
  byWindow,
  caredForBefore,
  coordinatesWindow,
  onlyAsked,
  treatsAfter,
  watchesOwn,
} from '../domain/window/relations.ts';
import { windowView } from '../domain/window/view.ts';

export const listWindowsOfPerson = queryAbout({
  name: 'list-overdose-windows-of-person',
  summary: 'The weeks after each release of one person, also when they are over',
  path: '/people/{pathwayRef}/overdose-windows',
  by: {
    ...each(['NGOC', 'NGOW'], byWindow(watchesOwn)),
    PEER: byWindow(assignedAfter),
    PROV: byWindow(treatsAfter),
    COORD: byWindow(coordinatesWindow),
    PHC: byWindow(caredForBefore),
    PERSON: self,
  },
  answer: z.object({ items: z.array(windowView.schema) }),
  run: async ({ actor }, tools, record) =>
    itemsOf(
      tools,
      windowView,
      record,
      Object.keys(record.state.windows).filter((id) => !onlyAsked(record.state, id, actor.org)),
    ),
});
