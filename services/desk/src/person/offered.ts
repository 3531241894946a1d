import { thing, untoldStep } from '../forms/thing.ts';
import { ScreeningToActOn } from '../intake/model.ts';
import { Routes } from './model.ts';
import { personRoles as roles } from './own.ts';

const answer = 'answer-voluntary-route';

/** Help outside any order, offered to the person: yes or no by one tap. */
export const routeThing = thing<Routes>({
  path: '/me/help/:pathwayRef/:routeId',
  roles,
  service: 'intake',
  reads: '/people/:pathwayRef/voluntary-routes',
  answer: Routes,
  actions: ({ items }, { routeId, pathwayRef }) =>
    items.some((one) => one.routeId === routeId && one.answer === null)
      ? [untoldStep(answer, `/people/${pathwayRef}/voluntary-routes/${routeId}/answer`, roles)]
      : [],
  name: (_found, { say }) => say('me.asked.route'),
  facts: () => [],
  home: () => '/me',
  forms: { [answer]: { asButtons: 'answer' } },
});

/** A screening that is offered or begun: the person need not take part. */
export const screeningThing = thing<ScreeningToActOn>({
  path: '/me/screenings/:pathwayRef/:screeningId',
  roles,
  service: 'intake',
  reads: '/people/:pathwayRef/screenings/:screeningId',
  answer: ScreeningToActOn,
  actions: ({ actions }) => actions.filter(({ name }) => name === 'decline-screening'),
  name: (_one, { say }) => say('me.asked.screening'),
  facts: () => [],
  home: () => '/me',
  forms: {},
});
