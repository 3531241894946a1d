import { each, refuse, withActions } from '@throughcare/record';
import { queryAbout } from '../bind.ts';
import {
  hears,
  holdsOrder,
  ownStatement,
  selfOnOrder,
  takingUp,
  toHearing,
  treats,
} from '../domain/access/relations.ts';
import { HearingView, hearingView } from '../domain/hearing/view.ts';

export const getHearing = queryAbout({
  name: 'get-hearing',
  summary: 'One hearing: what this caller may see of it, and do with it now',
  path: '/people/{pathwayRef}/hearings/{hearingId}',
  by: {
    JUDGE: [toHearing(holdsOrder)],
    ...each(takingUp, toHearing(holdsOrder), toHearing(hears)),
    ...each(['PROV', 'NGOC'], toHearing(treats), toHearing(ownStatement)),
    PERSON: [toHearing(selfOnOrder)],
  },
  answer: withActions(HearingView),
  run: async ({ params }, tools, record) =>
    tools.showToAct(hearingView, record, params.hearingId) ?? refuse.notFound(),
});
