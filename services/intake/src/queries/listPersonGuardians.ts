import { type Action, each, refuse, withActions } from '@throughcare/record';
import { z } from 'zod';
import { queryAbout } from '../bind.ts';
import {
  consented,
  heldLast,
  holdsCase,
  holdsOrder,
  holdsStay,
  introduced,
  office,
  self,
} from '../domain/access/relations.ts';
import { DecidingView, decidingView } from '../domain/guardian/decidingView.ts';
import { GuardianView, guardianView } from '../domain/guardian/view.ts';
import { isOpened } from '../domain/person/personOf.ts';

const isAbout = ({ post }: Action): boolean => post.endsWith('/guardians');

/** Every answer is recorded. */
export const listPersonGuardians = queryAbout({
  name: 'person-guardians',
  summary: 'Who decides for somebody under 18, and how to reach them',
  path: '/people/{pathwayRef}/guardians',
  by: {
    ...each(['INTAKE', 'PRIVACY'], office),
    ...each(['DCC', 'PROB'], holdsOrder, introduced),
    ...each(['PCM', 'PHC'], holdsStay, heldLast, introduced),
    ...each(['NGOC', 'NGOW', 'PROV'], holdsCase, consented('CONTACT_ROUTE')),
    PERSON: self,
  },
  answer: z.object({
    items: z.array(withActions(GuardianView)),
    deciding: withActions(DecidingView).nullable().meta({
      description: 'Null of somebody of age for whom nobody was ever recorded',
    }),
  }),
  async run({ params }, tools, record) {
    if (!isOpened(record.state)) return refuse.notFound();
    const ids = Object.keys(record.state.guardians);
    const deciding = tools.showToAct(decidingView, record, params.pathwayRef) ?? null;
    return {
      items: ids.flatMap((id) => tools.showToAct(guardianView, record, id) ?? []),
      // What else may be done with the person is told where the person is read.
      deciding: deciding && { ...deciding, actions: deciding.actions.filter(isAbout) },
    };
  },
});
