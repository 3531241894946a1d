import { each, refuse } from '@throughcare/record';
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
import { GuardianView, guardianView } from '../domain/guardian/view.ts';
import { isOpened } from '../domain/person/personOf.ts';

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
  answer: z.object({ items: z.array(GuardianView) }),
  async run(_input, tools, record) {
    if (!isOpened(record.state)) return refuse.notFound();
    const ids = Object.keys(record.state.guardians);
    return { items: ids.flatMap((id) => tools.show(guardianView, record, id) ?? []) };
  },
});
