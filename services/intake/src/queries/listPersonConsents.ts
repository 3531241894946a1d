import { each, refuse } from '@throughcare/record';
import { z } from 'zod';
import { queryAbout } from '../bind.ts';
import {
  asksInPrison,
  asksWithCase,
  coordinatesConsent,
  namedInConsent,
  partInConsent,
} from '../domain/access/ofConsent.ts';
import { isOfficer, office, self } from '../domain/access/relations.ts';
import { ConsentView, consentView } from '../domain/consent/view.ts';
import { isOpened } from '../domain/person/personOf.ts';

/** Of one person there are never so many that they need pages. */
export const listPersonConsents = queryAbout({
  name: 'person-consents',
  summary: 'A person’s consents that the caller may see',
  path: '/people/{pathwayRef}/consents',
  by: {
    ...each(['INTAKE', 'PRIVACY'], office),
    ...each(['DCC', 'PROB'], partInConsent.some),
    ...each(['PCM', 'PHC', 'PREC'], partInConsent.some, asksInPrison.some),
    ...each(['NGOC', 'PROV'], partInConsent.some, namedInConsent.some, asksWithCase.some),
    NGOW: [partInConsent.some, namedInConsent.some],
    COORD: coordinatesConsent.some,
    PERSON: self,
  },
  answer: z.object({ items: z.array(ConsentView) }),
  async run({ actor }, tools, record) {
    if (!isOpened(record.state)) return refuse.notFound();
    const items = Object.keys(record.state.consents).flatMap(
      (id) => tools.show(consentView, record, id) ?? [],
    );
    return items.length > 0 || isOfficer(actor) ? { items } : refuse.notFound();
  },
});
