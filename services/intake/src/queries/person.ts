import { refuse } from '@throughcare/record';
import { query } from '../domain/pathway.ts';
import { PersonView, personEntity, personView } from '../domain/person/personView.ts';
import { readPerson } from './readPerson.ts';

export const person = query({
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
