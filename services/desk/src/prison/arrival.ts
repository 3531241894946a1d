import { z } from 'zod';
import { moveWord } from '../forms/actions.ts';
import { thing, untoldStep } from '../forms/thing.ts';
import { html } from '../kernel/html.ts';
import { page } from '../kernel/page.ts';
import { atGate } from './gateForms.ts';
import { personAddress } from './model.ts';

const roles = ['PREC'] as const;
const path = '/prison/arrivals/:pathwayRef';

const Known = z.looseObject({ pathwayRef: z.string() });
type Known = z.infer<typeof Known>;
const Resolved = z.looseObject({ pathwayRef: z.string() });
const Register = z.looseObject({ items: z.array(z.unknown()) });

/** Whoever stands at the gate with a number of this prison: it becomes a reference, whether or not one was there. */
export const numberThing = thing<z.infer<typeof Register>>({
  path: '/prison/arrivals',
  roles,
  service: 'intake',
  reads: '/register?kind=PRISON',
  answer: Register,
  actions: () => [untoldStep('resolve-person', '/people/resolve', roles)],
  name: (_register, { say }) => say('prison.arrival.who'),
  facts: () => [],
  home: () => '/prison/arrivals',
  forms: {
    'resolve-person': {
      preset: (_register, { me }) => ({ issuer: me.org, type: 'NUMBER' }),
      folded: ['issuer', 'type'],
      next(_register, answered) {
        const found = Resolved.safeParse(answered).data;
        return found ? `/prison/arrivals/${found.pathwayRef}` : '/prison/arrivals';
      },
    },
  },
});

const steps = [
  ['admit', ''],
  ['return-to-custody', '/return'],
  ['recall-to-custody', '/recall'],
] as const;

/** What happened to somebody who is at the gate now. Nothing is shown of them before this prison holds them. */
export const arrivalPage = page({
  path,
  roles,
  ask: (asking, { pathwayRef }) => asking.get('intake', `/people/${pathwayRef}`, Known),
  show(_person, { say, here }) {
    return {
      title: say('prison.arrival.title'),
      lead: say('prison.arrival.lead'),
      back: { href: '/prison/arrivals', text: say('prison.arrivals.nav') },
      body: html`<section class="card"><ul class="moves">${steps.map(
        ([name]) =>
          html`<li><a class="button quiet" href="${here}/do/${name}">${moveWord(say, name)}</a></li>`,
      )}</ul></section>`,
    };
  },
});

/** The same person, for the steps that take them in. */
export const arrivalThing = thing<Known>({
  path,
  roles,
  service: 'prison-program',
  readsFrom: 'intake',
  reads: '/people/:pathwayRef',
  answer: Known,
  actions: ({ pathwayRef }) =>
    steps.map(([name, last]) => untoldStep(name, `/people/${pathwayRef}/custody${last}`, roles)),
  name: (_known, { say }) => say('prison.arrival.who'),
  facts: () => [],
  forms: {
    admit: { ...atGate('admittedAt', { folded: ['admissionDate'] }), next: toPerson },
    'return-to-custody': { ...atGate('returnedAt'), next: toPerson },
    'recall-to-custody': { ...atGate('receivedAt'), next: toPerson },
  },
});

function toPerson({ pathwayRef }: Known): string {
  return personAddress(pathwayRef);
}
