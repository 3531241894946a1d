import { each, refuse, withActions } from '@throughcare/record';
import { queryAbout } from '../bind.ts';
import {
  assessesOne,
  screened,
  screensHereOne,
  selfOnScreening,
  treatsHere,
} from '../domain/access/ofScreening.ts';
import { office } from '../domain/access/relations.ts';
import { ScreeningView, screeningView } from '../domain/screening/view.ts';

export const getScreening = queryAbout({
  name: 'screening',
  summary: 'A screening or an assessment; scores for those who screened, assess or treat',
  path: '/people/{pathwayRef}/screenings/{screeningId}',
  by: {
    ...each(['INTAKE', 'PRIVACY'], office),
    SCREENER: [screensHereOne, screened],
    ASSR: [screensHereOne, screened, assessesOne],
    PHC: [treatsHere, screened],
    PERSON: selfOnScreening,
  },
  answer: withActions(ScreeningView),
  run: async ({ params }, tools, record) =>
    tools.showToAct(screeningView, record, params.screeningId) ?? refuse.notFound(),
});
