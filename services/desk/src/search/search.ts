import { html } from '../kernel/html.ts';
import { page } from '../kernel/page.ts';
import { drawSearch } from './form.ts';
import { searchers } from './places.ts';

/** Where somebody is looked for who stands on no list in sight. */
export const searchPage = page({
  path: '/search',
  roles: searchers,
  nav: { word: 'search.nav' },
  ask: async () => undefined,
  show: (_nothing, view) => ({
    title: view.say('search.title'),
    lead: view.say('search.lead'),
    body: html`${drawSearch(view, '')}`,
  }),
});
