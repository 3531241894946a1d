import { z } from 'zod';
import { govuk } from '../kernel/govuk.ts';
import { html, nothing } from '../kernel/html.ts';
import { namesOf } from '../kernel/names.ts';
import { page } from '../kernel/page.ts';
import { workOf } from '../kernel/work.ts';

const Search = z.object({ ref: z.uuid().optional().catch(undefined) });

/** Whose looks can be read: a record asked for by its reference, and whoever stands on the officer’s own lists. */
export const looksOfWhomPage = page({
  path: '/privacy/looks',
  roles: ['PRIVACY'],
  nav: { word: 'privacy.looks.nav' },
  search: Search,
  async ask(asking, _params, { ref }: z.infer<typeof Search>) {
    const { rows } = await workOf(asking);
    const listed = rows.map(({ pathwayRef }) => pathwayRef).filter((one) => one !== null);
    const refs = [...new Set(ref === undefined ? listed : [ref])];
    return { refs, ref, names: await namesOf(asking, refs) };
  },
  show({ refs, ref, names }, { say }) {
    const found = refs.flatMap((one) => {
      const name = names.get(one);
      return name === undefined ? [] : [{ one, name }];
    });
    return {
      title: say('privacy.people.title'),
      lead: say('privacy.people.lead'),
      body: html`<form method="get" class="form">${govuk('input', {
        id: 'ref',
        name: 'ref',
        label: { text: say('privacy.people.ref'), classes: 'govuk-label--s' },
        hint: { text: say('privacy.people.refHint') },
      })}<div class="bar"><button class="button" type="submit">${say('privacy.people.find')}</button></div></form>
<section class="card list" aria-labelledby="who"><h2 id="who">${say(ref === undefined ? 'privacy.people.listed' : 'privacy.people.found')}</h2>${
        found.length === 0
          ? html`<p>${say(ref === undefined ? 'privacy.people.noneListed' : 'privacy.people.noneFound')}</p>`
          : html`<ul>${found.map(
              ({ one, name }) =>
                html`<li class="row"><div><p class="what"><a href="/privacy/looks/${one}">${name}</a></p></div></li>`,
            )}</ul>`
      }</section>${ref === undefined ? nothing : html`<p><a href="/privacy/looks">${say('privacy.people.all')}</a></p>`}`,
    };
  },
});
