import { each, refuse, withActions } from '@throughcare/record';
import { queryAbout } from '../bind.ts';
import {
  asksInPrison,
  asksWithCase,
  coordinatesConsent,
  namedInConsent,
  partInConsent,
} from '../domain/access/ofConsent.ts';
import { office, self } from '../domain/access/relations.ts';
import { ConsentView, consentView } from '../domain/consent/view.ts';

export const getConsent = queryAbout({
  name: 'consent',
  summary: 'A consent, or the law on which sharing stands without one',
  path: '/people/{pathwayRef}/consents/{consentId}',
  by: {
    ...each(['INTAKE', 'PRIVACY'], office),
    ...each(['DCC', 'PROB'], partInConsent.one),
    ...each(['PCM', 'PHC', 'PREC'], partInConsent.one, asksInPrison.one),
    ...each(['NGOC', 'PROV'], partInConsent.one, namedInConsent.one, asksWithCase.one),
    NGOW: [partInConsent.one, namedInConsent.one],
    COORD: coordinatesConsent.one,
    PERSON: self,
  },
  answer: withActions(ConsentView),
  run: async ({ params }, tools, record) =>
    tools.showToAct(consentView, record, params.consentId) ?? refuse.notFound(),
});
