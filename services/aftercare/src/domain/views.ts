import { accessView } from './access/endedAccess.ts';
import { ownCaseView } from './case/ownView.ts';
import { caseView } from './case/view.ts';
import { cardView } from './custody/cardView.ts';
import { offerView } from './placement/offerView.ts';
import { placementView } from './placement/view.ts';
import { timelineView } from './timeline/view.ts';
import { episodeView } from './treatment/view.ts';
import { windowView } from './window/view.ts';

/** What is shown of a person's record here, each field at its level. */
export const views = {
  offer: offerView,
  placement: placementView,
  episode: episodeView,
  case: caseView,
  'own-case': ownCaseView,
  'case-timeline': timelineView,
  window: windowView,
  card: cardView,
  access: accessView,
};
