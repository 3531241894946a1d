import { drawErrors } from '../forms/draw.ts';
import { govuk } from '../kernel/govuk.ts';
import { type Html, html } from '../kernel/html.ts';
import type { View } from '../kernel/page.ts';

/** Where what is typed is sent, and what was found is read. */
export const found = '/search/results';

/** One line for a name or a number. It is sent and not asked for by an address: no browser keeps the word. */
export function drawSearch(view: View, typed: string, wrong?: string): Html {
  const { say, csrf, me } = view;
  const errors = wrong === undefined ? {} : { text: wrong };
  return html`${drawErrors(errors, view)}<form method="post" action="${found}" class="form" role="search" novalidate><input type="hidden" name="_csrf" value="${csrf}"><input type="hidden" name="_as" value="${me.account}">${govuk(
    'input',
    {
      id: 'text',
      name: 'text',
      value: typed,
      label: { text: say('search.text'), classes: 'govuk-label--s' },
      hint: { text: say('search.hint') },
      autocomplete: 'off',
      spellcheck: false,
      attributes: { maxlength: '100' },
      ...(wrong !== undefined && { errorMessage: { text: wrong } }),
    },
  )}<div class="bar"><button class="button" type="submit">${say('search.find')}</button></div></form>`;
}
