import { each, hasRole, refuse } from '@throughcare/record';
import { z } from 'zod';
import { queryAbout } from '../bind.ts';
import { screenedOne } from '../domain/access/ofScreening.ts';
import {
  assigned,
  holdsStay,
  isOfficer,
  office,
  screensHere,
  self,
} from '../domain/access/relations.ts';
import { holderOf } from '../domain/facts/custody.ts';
import { isOpened } from '../domain/person/personOf.ts';
import { ScreeningView, screeningView } from '../domain/screening/view.ts';

/** Of one person there are never so many that they need pages. */
export const listPersonScreenings = queryAbout({
  name: 'person-screenings',
  summary: 'A person’s screenings and assessments; scores for those who screened, assess or treat',
  path: '/people/{pathwayRef}/screenings',
  by: {
    ...each(['INTAKE', 'PRIVACY'], office),
    SCREENER: [screensHere, screenedOne],
    ASSR: [screensHere, screenedOne, assigned],
    PHC: [holdsStay, screenedOne],
    PERSON: self,
  },
  answer: z.object({ items: z.array(ScreeningView) }),
  async run({ actor }, tools, record) {
    if (!isOpened(record.state)) return refuse.notFound();
    const items = Object.keys(record.state.screenings).flatMap(
      (id) => tools.show(screeningView, record, id) ?? [],
    );
    const knows =
      isOfficer(actor) || (hasRole(actor, 'PHC') && holderOf(record.state) === actor.org);
    return items.length > 0 || knows ? { items } : refuse.notFound();
  },
});
