import { thing } from '../forms/thing.ts';
import { nameOf } from '../kernel/names.ts';
import { startEnrolment } from './enrolment.ts';
import { personFacts } from './facts.ts';
import { custodyForms } from './gateForms.ts';
import { Person, prisonDesk } from './model.ts';

/** Somebody of this prison, and what may be recorded at its gate. */
export const personThing = thing<Person>({
  path: '/prison/people/:pathwayRef',
  roles: prisonDesk,
  service: 'prison-program',
  reads: '/people/:pathwayRef',
  answer: Person as never,
  actions: ({ custody }) => custody?.actions ?? [],
  name: (_person, view, { pathwayRef }, asking) => nameOf(asking, pathwayRef, view),
  facts: personFacts,
  forms: { ...custodyForms, 'start-enrolment': startEnrolment },
});
