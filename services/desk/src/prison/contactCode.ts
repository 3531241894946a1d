import { z } from 'zod';
import { moveWord } from '../forms/actions.ts';
import { thing, untoldStep } from '../forms/thing.ts';
import { type Html, html, nothing } from '../kernel/html.ts';
import { nameOf } from '../kernel/names.ts';
import type { View } from '../kernel/page.ts';
import { personAddress } from './model.ts';

const roles = ['PCM', 'PREC'] as const;
const issue = 'issue-claim-code';
const Known = z.looseObject({ pathwayRef: z.string() });
type Known = z.infer<typeof Known>;
const Issued = z.looseObject({ code: z.string() });

/**
 * The code on the contact card, by which the person shows any partner that it is they. Intake makes it, and shows it once;
 * whether it may be made is decided there.
 */
export const contactCodeThing = thing<Known>({
  path: '/prison/people/:pathwayRef/contact-card',
  roles,
  service: 'intake',
  reads: '/people/:pathwayRef',
  answer: Known,
  actions: ({ pathwayRef }) => [untoldStep(issue, `/people/${pathwayRef}/claim-codes`, roles)],
  name: ({ pathwayRef }, view, _params, asking) => nameOf(asking, pathwayRef, view),
  facts: () => [],
  home: ({ pathwayRef }) => personAddress(pathwayRef),
  forms: {
    [issue]: {
      reveals({ pathwayRef }, answered, { say }) {
        const issued = Issued.safeParse(answered).data;
        return (
          issued && {
            title: say('prison.code.title'),
            back: { href: personAddress(pathwayRef), text: say('form.back') },
            body: html`<section class="card paper"><p class="who-for number">${issued.code}</p><p>${say('prison.code.about')}</p></section><p class="soft">${say('prison.code.print')}</p>`,
          }
        );
      },
    },
  },
});

/** The way to a code, for whoever hands the card over. */
export const drawContactCode = (pathwayRef: string, { say, me }: View): Html =>
  roles.some((role) => me.roles.includes(role))
    ? html`<section class="card" aria-labelledby="card"><h2 id="card">${say('prison.code.section')}</h2><p class="soft">${say('prison.code.why')}</p><p class="bar"><a class="button quiet" href="${personAddress(pathwayRef)}/contact-card/do/${issue}">${moveWord(say, issue)}</a></p></section>`
    : nothing;
