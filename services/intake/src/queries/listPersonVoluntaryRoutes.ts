import { each } from '@throughcare/record';
import { z } from 'zod';
import { queryAbout } from '../bind.ts';
import { office, self } from '../domain/access/relations.ts';
import { openRoutes } from '../domain/voluntaryRoute/toOffer.ts';
import {
  routeEntity,
  VoluntaryRouteView,
  voluntaryRouteView,
} from '../domain/voluntaryRoute/view.ts';

/** Where the person finds what is offered to them. */
export const listPersonVoluntaryRoutes = queryAbout({
  name: 'person-voluntary-routes',
  summary: 'Help outside any order that is offered to a person, and what they said',
  path: '/people/{pathwayRef}/voluntary-routes',
  by: { ...each(['INTAKE', 'PRIVACY'], office), PERSON: self },
  answer: z.object({ items: z.array(VoluntaryRouteView) }),
  async run(_input, tools, record) {
    const { state } = record;
    const open = openRoutes(state).map(({ routeId }) => routeId);
    const ids = new Set([...open, ...Object.keys(state.voluntaryRoutes)]);
    return {
      items: [...ids].flatMap(
        (id) => tools.show(voluntaryRouteView, record, routeEntity(id)) ?? [],
      ),
    };
  },
});
