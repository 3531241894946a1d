import { refuse } from '@throughcare/record';
import { z } from 'zod';
import { query } from '../bind.ts';
import { readPerson } from '../domain/person/readPerson.ts';
import { isOfficer } from '../domain/referral/whoMaySee.ts';
import { ScreeningView, screeningView } from '../domain/screening/view.ts';

/** Of one person there are never so many that they need pages. */
export const listPersonScreenings = query({
  name: 'person-screenings',
  summary: 'A person’s screenings and assessments; scores for those who screen, assess or treat',
  path: '/people/{pathwayRef}/screenings',
  by: ['SCREENER', 'ASSR', 'PHC', 'INTAKE', 'PRIVACY', 'PERSON'],
  answer: z.object({ items: z.array(ScreeningView) }),
  discloses: ({ params }) => ({ ref: params.pathwayRef, what: 'screenings' }),
  async run({ params, actor }, tools) {
    const state = await readPerson(tools, params.pathwayRef);
    if (!state) return refuse.notFound();
    const items = Object.keys(state.screenings).flatMap((id) => {
      const seen = ScreeningView.safeParse(screeningView.of(state, id, actor));
      return seen.success ? [seen.data] : [];
    });
    return items.length > 0 || isOfficer(actor) ? { items } : refuse.notFound();
  },
});
