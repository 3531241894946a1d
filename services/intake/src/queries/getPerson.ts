import { each, refuse } from '@throughcare/record';
import { queryAbout } from '../bind.ts';
import { hearsOne } from '../domain/access/ofReferral.ts';
import {
  announced,
  heldLast,
  holdsCase,
  holdsOrder,
  holdsStay,
  introduced,
  named,
  office,
  prisonRoles,
  self,
  source,
} from '../domain/access/relations.ts';
import { FileView, fileView, PersonView, personView } from '../domain/person/view.ts';

export const getPerson = queryAbout({
  name: 'person',
  summary: 'A person, by reference',
  path: '/people/{pathwayRef}',
  by: {
    ...each(['INTAKE', 'PRIVACY'], office),
    IMPORT: source,
    ...each(['DCC', 'PROS', 'DEF', 'PROB'], introduced, named, holdsOrder, hearsOne),
    ...each(prisonRoles, introduced, named, holdsStay, heldLast),
    ...each(['PCM', 'PREC'], introduced, named, holdsStay, heldLast, announced),
    NGOC: [introduced, named, holdsCase],
    PERSON: [self, introduced, named],
  },
  answer: PersonView.extend({ file: FileView.nullable() }),
  async run({ params: { pathwayRef } }, tools, record) {
    const person = tools.show(personView, record, pathwayRef);
    if (person === undefined) return refuse.notFound();
    return { ...person, file: tools.show(fileView, record, pathwayRef) ?? null };
  },
});
