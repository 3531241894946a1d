import { told } from '../forms/facts.ts';
import { type AnyThing, type Fact, type FormOf, thing, untoldStep } from '../forms/thing.ts';
import { codeAsName, nameOf, namesOf } from '../kernel/names.ts';
import type { View } from '../kernel/page.ts';
import { before, listed } from '../words/said.ts';
import { Deaths, Mismatches, most, Reviews, Routes, settlers } from './settleModel.ts';

const home = () => '/office/to-settle';
type Params = Readonly<Record<string, string>>;
type Ask = Pick<View, 'say' | 'times'>;
const name = (_found: unknown, view: Pick<View, 'say'>, { pathwayRef }: Params, asking: never) =>
  nameOf(asking, pathwayRef, view);

/** A death that was reported: it is so, or it was wrong. */
export const deathThing = thing<(typeof Deaths)['_output']>({
  path: '/office/people/:pathwayRef/deaths/:reportId',
  roles: ['INTAKE'],
  service: 'intake',
  reads: `/death-reports?limit=${most}`,
  answer: Deaths as never,
  actions: (_found, { pathwayRef = '', reportId = '' }) =>
    ['verify', 'retract'].map((step) =>
      untoldStep(`${step}-death`, `/people/${pathwayRef}/deaths/${reportId}/${step}`, ['INTAKE']),
    ),
  name: name as never,
  facts: ({ items }, { say, times }: Ask, { reportId }) => {
    const reported = items.find((one) => one.reportId === reportId)?.reported;
    return told(
      [
        ['intake.fact.reportedAt', reported && times.moment(reported.at)],
        ['intake.fact.reportedBy', reported && codeAsName(reported.org)],
      ],
      say,
    );
  },
  home,
  forms: { 'verify-death': { check: true } },
});

/** What the office that came with the number said, beside whose number it is. */
const mismatchFacts = (
  { items }: (typeof Mismatches)['_output'],
  { say, times }: Ask,
  { mismatchId }: Params,
): readonly Fact[] => {
  const one = items.find((item) => item.mismatchId === mismatchId);
  const named = one?.named;
  return told(
    [
      ['intake.fact.saidBy', one?.said && codeAsName(one.said.org)],
      ['intake.fact.givenName', named?.givenName],
      ['intake.fact.familyName', named?.familyName],
      ['intake.fact.born', named?.dateOfBirth && times.day(named.dateOfBirth)],
      [
        'intake.fact.numbers',
        named &&
          listed(
            say,
            named.identifiers.map(({ issuer, value }) => `${codeAsName(issuer)} ${value}`),
          ),
      ],
    ],
    say,
  );
};

export const mismatchThing = thing<(typeof Mismatches)['_output']>({
  path: '/office/people/:pathwayRef/mismatches/:mismatchId',
  roles: settlers,
  service: 'intake',
  reads: `/mismatches?limit=${most}`,
  answer: Mismatches as never,
  actions: (_found, { pathwayRef = '', mismatchId = '' }) => [
    untoldStep(
      'settle-mismatch',
      `/people/${pathwayRef}/mismatches/${mismatchId}/settle`,
      settlers,
    ),
  ],
  name: name as never,
  facts: mismatchFacts,
  home,
  forms: {
    'settle-mismatch': {
      asButtons: 'as',
      // What the other office said stands with the question, or nobody could answer it.
      choices: (found, _asking, view, params) => {
        const hint = mismatchFacts(found, view, params)
          .map(({ label, value }) => before(view.say, label, value))
          .join(' · ');
        return {
          as: {
            among: [
              { value: 'SAME', text: view.say('code.as.SAME'), hint },
              { value: 'ANOTHER', text: view.say('code.as.ANOTHER') },
            ],
          },
        };
      },
    },
  },
});

/** Something that was recorded while two people stood in one record: one of the two, by name. */
const review: FormOf<(typeof Reviews)['_output']> = {
  asButtons: 'belongsTo',
  async choices({ items }, asking, { say }, { pathwayRef = '', itemId }) {
    const removedRef = items.find((one) => one.itemId === itemId)?.removedRef ?? null;
    const names = await namesOf(asking, [pathwayRef, removedRef]);
    const nameOfOne = (ref: string | null) => names.get(ref ?? '') ?? say('person.unnamed');
    return {
      belongsTo: {
        among: [
          { value: 'KEPT', text: say('code.belongsTo.KEPT'), hint: nameOfOne(pathwayRef) },
          { value: 'REMOVED', text: say('code.belongsTo.REMOVED'), hint: nameOfOne(removedRef) },
        ],
      },
    };
  },
};
export const reviewThing = thing<(typeof Reviews)['_output']>({
  path: '/office/people/:pathwayRef/review-items/:itemId',
  roles: settlers,
  service: 'intake',
  reads: `/merge-review?limit=${most}`,
  answer: Reviews as never,
  actions: (_found, { pathwayRef = '', itemId = '' }) => [
    untoldStep(
      'settle-merge-review',
      `/people/${pathwayRef}/review-items/${itemId}/settle`,
      settlers,
    ),
  ],
  name: name as never,
  facts: () => [],
  home,
  forms: { 'settle-merge-review': review },
});

/** Help outside any order that was offered: what the person said to it. */
export const routeThing = thing<(typeof Routes)['_output']>({
  path: '/office/people/:pathwayRef/voluntary-routes/:routeId',
  roles: ['INTAKE'],
  service: 'intake',
  reads: `/voluntary-routes?limit=${most}`,
  answer: Routes as never,
  actions: (_found, { pathwayRef = '', routeId = '' }) => [
    untoldStep(
      'answer-voluntary-route',
      `/people/${pathwayRef}/voluntary-routes/${routeId}/answer`,
      ['INTAKE'],
    ),
  ],
  name: name as never,
  facts: () => [],
  home,
  forms: { 'answer-voluntary-route': { asButtons: 'answer' } },
});

/** Where what waits is read, as the list of what waits says it, and the page on which it is seen to. */
export const rowsAt: readonly AnyThing[] = (
  [
    ['/death-reports', '/office/to-settle', ['INTAKE']],
    ['/likely-duplicates', '/office/to-settle', settlers],
    ['/mismatches', '/office/to-settle', settlers],
    ['/merge-review', '/office/to-settle', settlers],
    ['/people/:pathwayRef/voluntary-routes', '/office/to-settle', ['INTAKE']],
  ] as const
).map(([reads, path, roles]) =>
  thing<unknown>({
    path,
    roles,
    service: 'intake',
    reads,
    answer: Routes as never,
    actions: () => [],
    name: () => '',
    facts: () => [],
  }),
);
