import { refuse } from '@throughcare/record';
import { z } from 'zod';
import { query } from '../bind.ts';
import { ConsentView, maySeeConsent, viewOfConsent } from '../domain/consent/view.ts';
import { readPerson } from '../domain/person/readPerson.ts';
import { isOfficer } from '../domain/referral/whoMaySee.ts';

/** Of one person there are never so many that they need pages. */
export const listPersonConsents = query({
  name: 'person-consents',
  summary: 'A person’s consents that the caller may see',
  path: '/people/{pathwayRef}/consents',
  by: ['INTAKE', 'PRIVACY', 'DCC', 'PROB', 'PCM', 'PHC', 'PREC', 'NGOC', 'NGOW', 'PROV', 'PERSON'],
  answer: z.object({ items: z.array(ConsentView) }),
  discloses: ({ params }) => ({ ref: params.pathwayRef, what: 'consents' }),
  async run({ params, actor }, tools) {
    const state = await readPerson(tools, params.pathwayRef);
    if (!state) return refuse.notFound();
    const items = Object.values(state.consents)
      .filter((one) => maySeeConsent(state, one, actor))
      .map((one) => viewOfConsent(state, one));
    return items.length > 0 || isOfficer(actor) ? { items } : refuse.notFound();
  },
});
