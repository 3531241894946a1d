import type { CalendarDate, Instant } from '@throughcare/contracts';
import { z } from 'zod';
import { drawActions } from '../forms/actions.ts';
import { Action, type Fact, thing } from '../forms/thing.ts';
import { html } from '../kernel/html.ts';
import { nameOf, namesOf } from '../kernel/names.ts';
import { page, type View } from '../kernel/page.ts';
import { sayCode } from '../words/speak.ts';
import { courtRoles, orderAddress } from './order.ts';
import { drawStanding } from './orderPage.ts';

const path = '/court/orders/:pathwayRef/:orderId/proofs/:proofId';

const Proof = z.looseObject({
  proofId: z.string(),
  orderId: z.string(),
  pathwayRef: z.string(),
  shows: z.string(),
  on: z.string() as unknown as z.ZodType<CalendarDate>,
  document: z.string().optional(),
  decideBy: z.string() as unknown as z.ZodType<Instant>,
  accepted: z.boolean().nullable(),
  actions: z.array(Action).default([]),
});
type Proof = z.infer<typeof Proof>;

function factsOf(proof: Proof, { say, times }: Pick<View, 'say' | 'times'>): readonly Fact[] {
  const { accepted, document } = proof;
  return [
    { label: say('court.fact.shows'), value: sayCode(say, 'shows', proof.shows) },
    { label: say('court.fact.on'), value: times.day(proof.on) },
    ...(document === undefined ? [] : [{ label: say('court.fact.document'), value: document }]),
    {
      label: say('court.fact.decision'),
      value:
        accepted === null
          ? say('court.decideBy', { at: times.moment(proof.decideBy) })
          : say(accepted ? 'court.proof.accepted' : 'court.proof.rejected'),
    },
  ];
}

/** A proof of treatment that was handed in, to be decided on. */
export const proofThing = thing<Proof>({
  path,
  roles: courtRoles,
  service: 'court-diversion',
  reads: '/people/:pathwayRef/orders/:orderId/proofs/:proofId',
  answer: Proof as never,
  actions: ({ actions }) => actions,
  async name({ pathwayRef }, { say }, _params, asking) {
    return await nameOf(asking, pathwayRef, { say });
  },
  facts: factsOf,
  home: (proof) => orderAddress(proof),
});

export const proofPage = page({
  path,
  roles: courtRoles,
  async ask(asking, { pathwayRef, orderId, proofId }) {
    const [proof, names] = await Promise.all([
      asking.get(
        'court-diversion',
        `/people/${pathwayRef}/orders/${orderId}/proofs/${proofId}`,
        Proof,
      ),
      namesOf(asking, [pathwayRef]),
    ]);
    return { proof, name: names.get(pathwayRef) };
  },
  show({ proof, name }, view) {
    const { say } = view;
    return {
      title: say('court.proof.title'),
      heading: name ?? say('person.unnamed'),
      lead: say('court.proof.title'),
      back: { href: orderAddress(proof), text: say('court.toOrder') },
      body: html`<div class="columns"><div>${drawStanding(factsOf(proof, view), view)}</div><div>${drawActions(proof.actions, view, ['decide-proof'])}</div></div>`,
    };
  },
});
