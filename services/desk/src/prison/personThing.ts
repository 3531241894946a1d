import { thing } from '../forms/thing.ts';
import type { Asking } from '../kernel/asking.ts';
import { namesOf } from '../kernel/names.ts';
import type { View } from '../kernel/page.ts';
import { startEnrolment } from './enrolment.ts';
import { personFacts } from './facts.ts';
import { custodyForms } from './gateForms.ts';
import { Person, prisonDesk } from './model.ts';

/** Who it is, asked anew for each form. */
export const nameOf = async (
  asking: Asking,
  pathwayRef: string | undefined,
  { say }: Pick<View, 'say'>,
): Promise<string> =>
  (await namesOf(asking, [pathwayRef ?? null])).get(pathwayRef ?? '') ?? say('person.unnamed');

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
