import { type Duty, inOrder, listed, oneDesk, waiting } from '@throughcare/record';
import type { AftercareSettings } from '../../settings.ts';
import { outreachOf } from '../outreach/outreach.ts';
import type { Pathway } from '../pathway/state.ts';
import { searchMovesAt } from './looking.ts';
import { isLive, offerState } from './state.ts';
import { goesOnAt } from './takenBack.ts';

/** Offers that nobody has answered, at the partner that was asked, the one to be answered first before the others. */
export const offersOwed = (state: Pathway): Duty[] =>
  inOrder(state.offers)
    .filter((offer) => offerState(offer) === 'OFFERED')
    .map(({ id, partnerOrg: key, expiresAt }) =>
      listed(
        'offers',
        { kind: 'SEARCH_OR_CASE', id, due: expiresAt, moves: expiresAt },
        { key, sort: `${expiresAt}/${id}` },
      ),
    );

/** Searches: while nobody was found, with the coordinator, in the order in which places are shared out; else asked for again. */
export const searchesOwed = (state: Pathway, settings: AftercareSettings): Duty[] =>
  inOrder(state.placements).flatMap((placement): Duty[] => {
    const { id, unplaced, rank } = placement;
    const moves = placement.ended
      ? goesOnAt(state, placement, settings)
      : searchMovesAt(state, placement, settings);
    if (unplaced && isLive(placement) && outreachOf(state) === 'OPEN')
      return [
        listed(
          'unplaced',
          { kind: 'SEARCH_OR_CASE', id, due: unplaced.at, moves },
          { key: oneDesk, sort: `${rank ?? ''}/${id}` },
        ),
      ];
    return moves === null ? [] : [waiting('SEARCH_OR_CASE', id, moves)];
  });
