import { type AnyThing, thing } from '../forms/thing.ts';
import { nameOf } from '../kernel/names.ts';
import { named, registeredOf } from '../kernel/register.ts';
import { enders, Guardians, guardiansAddress, recorders } from './model.ts';
import { guardianFacts, guardianName } from './said.ts';

/** Of what kind an office is that can stand in for parents; one that is not registered is named by whoever acts there. */
const authorities = ['CITY', 'COURT', 'PROBATION', 'INTAKE_OFFICE'];

const own = {
  service: 'intake',
  reads: '/people/:pathwayRef/guardians',
  answer: Guardians,
} as const;

export const guardianThings: readonly AnyThing[] = [
  thing<Guardians>({
    ...own,
    path: '/guardians/:pathwayRef',
    roles: recorders,
    actions: ({ deciding }) => deciding?.actions ?? [],
    name: (_found, view, { pathwayRef }, asking) => nameOf(asking, pathwayRef, view),
    facts: ({ items }, view) =>
      items.map((one) => ({
        label: guardianName(one, view),
        value: view.say(one.ended === null ? 'guardian.acts' : 'guardian.over'),
      })),
    forms: {
      'record-guardian': {
        async choices(_found, asking, { say }) {
          const found = await registeredOf(asking, authorities);
          const none = { value: '', text: say('guardian.noneOfThese') };
          return {
            // Left empty it is an answer where an authority acts, and nowhere else: the service says so.
            name: { needed: true },
            org: { among: [none, ...found.map(({ organisationId }) => named(organisationId))] },
          };
        },
      },
    },
  }),
  // No further question is asked before it is sent: the form itself says what is so, and that it is not taken back.
  thing<Guardians>({
    ...own,
    path: '/guardians/:pathwayRef/:guardianId',
    roles: enders,
    actions: ({ items }, { guardianId }) =>
      items.find((one) => one.guardianId === guardianId)?.actions ?? [],
    name: (_found, view, { pathwayRef }, asking) => nameOf(asking, pathwayRef, view),
    facts: ({ items }, view, { guardianId }) =>
      items
        .filter((one) => one.guardianId === guardianId)
        .flatMap((one) => [
          { label: view.say('guardian.fact.who'), value: guardianName(one, view) },
          ...guardianFacts(one, view),
        ]),
    home: (_found, { pathwayRef = '' }) => guardiansAddress(pathwayRef),
  }),
];
