import { inOrder } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import type { TreatmentEpisode } from './state.ts';

/** It has the place and has not lost it before treatment started there; what ended later was its own. */
const tookOver = ({ confirmed, noPlace, closed }: TreatmentEpisode): boolean =>
  confirmed !== null &&
  noPlace === null &&
  closed?.reason !== 'REQUEST_WITHDRAWN' &&
  closed?.reason !== 'HOLD_EXPIRED';

const isLater = (one: TreatmentEpisode, than: TreatmentEpisode): boolean =>
  one.requestedAt === than.requestedAt ? one.id > than.id : one.requestedAt > than.requestedAt;

/**
 * The order goes on with a provider that was asked later and has the place: whoever treated before is answerable up to
 * then, and again where that one has no place after all.
 */
export const isFollowed = ({ episodes }: Pathway, episode: TreatmentEpisode): boolean =>
  inOrder(episodes).some(
    (one) => one.orderId === episode.orderId && isLater(one, episode) && tookOver(one),
  );
