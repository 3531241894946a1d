import { drawActions } from '../forms/actions.ts';
import { fixed } from '../forms/field.ts';
import { type Fact, thing, untoldStep } from '../forms/thing.ts';
import type { Asking } from '../kernel/asking.ts';
import { type Html, html } from '../kernel/html.ts';
import { nameOf } from '../kernel/names.ts';
import { page, type View } from '../kernel/page.ts';
import { apart, before } from '../words/said.ts';
import { sayCode } from '../words/speak.ts';
import { Known, Person, pairAddress } from './model.ts';
import { personFacts, wholeName } from './personFacts.ts';
import { most, Pairs, settlers } from './settleModel.ts';

const path = '/office/people/:pathwayRef/likely/:otherRef';
type Found = (typeof Pairs)['_output'];
type Params = Readonly<Record<string, string>>;

/** The two may be made one; that they are two is said of a pair that stands on the list, from the side it stands on. */
function stepsOf({ items }: Found, { pathwayRef = '', otherRef = '' }: Params) {
  const listed = items.find(
    (one) =>
      (one.pathwayRef === pathwayRef && one.otherRef === otherRef) ||
      (one.pathwayRef === otherRef && one.otherRef === pathwayRef),
  );
  return [
    untoldStep('merge-person', `/people/${pathwayRef}/merge`, settlers),
    ...(listed
      ? [
          untoldStep(
            'settle-duplicate',
            `/people/${listed.pathwayRef}/duplicates/${listed.otherRef}/settle`,
            settlers,
          ),
        ]
      : []),
  ];
}

const sideOf = async (asking: Asking, ref: string) => {
  const [person, known] = await Promise.all([
    asking.get('intake', `/people/${ref}`, Person),
    asking.maybe('intake', `/people/${ref}/identity`, Known),
  ]);
  return { person, known };
};
type Side = Awaited<ReturnType<typeof sideOf>>;

/** Two records beside each other, and what will happen with them: nothing before somebody says so. */
export const pairPage = page({
  path,
  roles: settlers,
  async ask(asking, params) {
    const [kept, other, pairs] = await Promise.all([
      sideOf(asking, params.pathwayRef),
      sideOf(asking, params.otherRef),
      asking.get('intake', '/likely-duplicates', Pairs, { limit: most }),
    ]);
    return { kept, other, steps: stepsOf(pairs, params), params };
  },
  show({ kept, other, steps, params: { pathwayRef, otherRef } }, view) {
    const { say } = view;
    return {
      title: say('intake.pair.title'),
      lead: say('intake.pair.lead'),
      back: { href: '/office/to-settle', text: say('intake.settle.nav') },
      body: html`<div class="columns"><div><section class="card">${drawSides(kept, other, view)}</section></div><div>
${drawActions(steps, view, ['merge-person'])}
<section class="card" aria-labelledby="will"><h2 id="will">${say('intake.pair.will')}</h2><p>${say('intake.pair.merge', { name: wholeName(kept.known) ?? say('person.unnamed') })}</p><p>${say('intake.pair.settle')}</p><p><a href="${pairAddress(otherRef, pathwayRef)}">${say('intake.pair.swap')}</a></p></section></div></div>`,
    };
  },
});

/** Every line that one of the two has, beside the other’s. */
function drawSides(kept: Side, other: Side, view: View): Html {
  const { say } = view;
  const left = factsOf(kept, view);
  const right = factsOf(other, view);
  const labels = [...new Set([...left, ...right].map(({ label }) => label))];
  const saidBy = (facts: readonly Fact[], label: string) =>
    facts.find((one) => one.label === label)?.value ?? '–';
  return html`<table><caption>${say('intake.pair.caption')}</caption><thead><tr><th scope="col">${say('intake.pair.what')}</th><th scope="col">${say('intake.pair.stays')}</th><th scope="col">${say('intake.pair.goes')}</th></tr></thead><tbody>${labels.map(
    (label) =>
      html`<tr><th scope="row">${label}</th><td>${saidBy(left, label)}</td><td>${saidBy(right, label)}</td></tr>`,
  )}</tbody></table>`;
}

const factsOf = ({ person, known }: Side, view: View): readonly Fact[] => {
  const routes = (known?.contact?.routes ?? []).map(({ kind, value }) =>
    before(view.say, sayCode(view.say, 'route', kind), value),
  );
  return [
    ...personFacts(person, known, view),
    ...(routes.length === 0
      ? []
      : [{ label: view.say('intake.fact.reached'), value: apart(view.say, routes) }]),
  ];
};

/** The same two, for the steps that settle whether they are one. */
export const pairThing = thing<Found>({
  path,
  roles: settlers,
  service: 'intake',
  reads: `/likely-duplicates?limit=${most}`,
  answer: Pairs as never,
  actions: stepsOf,
  async name(_found, view, { pathwayRef, otherRef }, asking) {
    const [one, other] = await Promise.all([
      nameOf(asking, pathwayRef, view),
      nameOf(asking, otherRef, view),
    ]);
    return view.say('intake.settle.two', { one, other });
  },
  facts: () => [],
  forms: {
    'merge-person': {
      // Which one is taken up is what the page was opened for: nobody types a reference.
      narrow: ({ name }, _found, { otherRef }) => fixed(name, otherRef),
      next: () => '/office/to-settle',
    },
    'settle-duplicate': {
      narrow: ({ name, value }) => fixed(name, value),
      next: () => '/office/to-settle',
    },
  },
});
