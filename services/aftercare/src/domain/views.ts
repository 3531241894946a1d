import type { View } from '@throughcare/record';
import { caseView } from './case/view.ts';
import type { Pathway } from './pathway/state.ts';
import { offerView } from './placement/offerView.ts';
import { placementView } from './placement/view.ts';
import { episodeView } from './treatment/view.ts';

export const views: Readonly<Record<string, View<Pathway>>> = {
  offer: offerView,
  placement: placementView,
  episode: episodeView,
  case: caseView,
};
