import { refuse } from '@throughcare/record';
import { query } from '../bind.ts';
import { readPerson } from '../domain/person/readPerson.ts';
import { PersonView, personEntity, personView } from '../domain/person/view.ts';

export const getPerson = query({
  name: 'person',
  summary: 'A person, by reference',
  path: '/people/{pathwayRef}',
  by: [
    'INTAKE',
    'PRIVACY',
    'IMPORT',
    'DCC',
    'PROS',
    'DEF',
    'PROB',
    'PCM',
    'PPT',
    'PHC',
    'PREC',
    'NGOC',
    'PERSON',
  ],
  answer: PersonView,
  discloses: ({ params }) => ({ ref: params.pathwayRef, what: 'person' }),
  async run({ params, actor }, tools) {
    const state = await readPerson(tools, params.pathwayRef);
    if (!state) return refuse.notFound();
    const seen = PersonView.safeParse(personView.of(state, personEntity, actor));
    return seen.success ? seen.data : refuse.notFound();
  },
});
