import { each, refuse } from '@throughcare/record';
import { queryAbout } from '../bind.ts';
import {
  consented,
  heldLast,
  holdsOrder,
  holdsStay,
  introducedByName,
  office,
  prisonRoles,
  self,
  treatsByLaw,
} from '../domain/access/relations.ts';
import { IdentityView, identityView } from '../domain/disclosure/view.ts';
import { movedTo } from '../domain/person/movedTo.ts';

const toPartners = [consented('IDENTITY'), consented('CONTACT_ROUTE')] as const;

/** Every answer is recorded. */
export const getIdentity = queryAbout({
  name: 'identity',
  summary: 'Who the person is and how to reach them, for those entitled',
  path: '/people/{pathwayRef}/identity',
  by: {
    ...each(['INTAKE', 'PRIVACY'], office),
    PERSON: self,
    JUDGE: holdsOrder,
    ...each(['DCC', 'PROS', 'DEF', 'PROB'], introducedByName, holdsOrder),
    ...each(prisonRoles, holdsStay, heldLast),
    PCM: [introducedByName, holdsStay, heldLast],
    ...each(['NGOC', 'NGOW'], ...toPartners),
    ...each(['PROV', 'PRESCRIBER'], treatsByLaw, ...toPartners),
    PEER: consented('CONTACT_ROUTE'),
  },
  answer: IdentityView,
  refuses: ['person-merged'],
  async run({ params }, tools, record) {
    return (
      movedTo(record.state) ??
      tools.show(identityView, record, params.pathwayRef) ??
      refuse.notFound()
    );
  },
});
