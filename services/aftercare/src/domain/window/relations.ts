import {
  type Asking,
  among,
  byConsent,
  inOrder,
  type PlainRelationName,
  type Relation,
  relation,
} from '@throughcare/record';
import { coordinates, heldLast } from '../access/relations.ts';
import { isLeft } from '../case/state.ts';
import { allows, endedSince } from '../consent/inForce.ts';
import type { Pathway } from '../pathway/state.ts';
import { type Offer, offerState } from '../placement/state.ts';

/** The weeks after a release, by the id of the search that followed it, which is that of the stay. */
type OfWindow = { readonly windowId: string };
type ToWindow = Relation<Pathway, OfWindow>;

const offersTo = (state: Pathway, { params, actor }: Asking<OfWindow>) =>
  endedSince(state, actor.org) === null
    ? inOrder(state.offers).filter(
        ({ partnerOrg, placementId }) =>
          partnerOrg === actor.org && placementId === params.windowId,
      )
    : [];
/** It accepted, and nobody else is looked for since. */
const holdsBy = ({ cases }: Pathway, offer: Offer): boolean => {
  const one = cases[offer.accepted?.caseId ?? ''];
  return offerState(offer) === 'ACCEPTED' && !(one && isLeft(one));
};
const holds = (state: Pathway, asking: Asking<OfWindow>): boolean =>
  offersTo(state, asking).some((offer) => holdsBy(state, offer));

export const watches: ToWindow = relation(
  'OFFERED',
  (state, asking) => offersTo(state, asking).length > 0,
  'was asked to take the person on after this release',
);
export const watchesOwn: ToWindow = relation('HOLDS_CASE', holds);
/** What the window says of what was handed over is what its holder counted. */
export const countsOwn: ToWindow = among(
  ['NGOC', 'NGOW', 'PROV'],
  relation('OWN_STATEMENT', holds, 'while it holds the case'),
);
export const assignedAfter: ToWindow = relation(
  'ASSIGNED',
  (state, { params, actor }) =>
    endedSince(state, actor.org) === null &&
    inOrder(state.cases).some(
      (one) =>
        one.partnerOrg === actor.org &&
        one.placementId === params.windowId &&
        !isLeft(one) &&
        one.workers[actor.subject]?.account === actor.account,
    ),
  'by the account that was named for the case',
);
export const consentedDose: ToWindow = byConsent('SUBSTITUTION', {
  given: (state, asking) =>
    holds(state, asking) && allows(state, asking.actor.org, 'SUBSTITUTION', asking.now),
  knownTo: holds,
  because: 'and it holds the case',
});
export const treatsAfter: ToWindow = relation(
  'TREATS',
  (state, { params, actor }) =>
    state.placements[params.windowId]?.directedTo?.providerOrg === actor.org,
  'the release goes to its place in treatment',
);
export const coordinatesWindow: ToWindow = relation('COORDINATES', (state, asking) => {
  const window = state.windows[asking.params.windowId];
  return window !== undefined && coordinates(window, asking, state);
});
/** Of the prison only its healthcare: what goes on outside is no case manager's. */
export const caredForBefore: ToWindow = among(
  ['PHC'],
  relation(
    'HELD_LAST',
    (state, asking) =>
      heldLast.holds(state, { ...asking, params: { placementId: asking.params.windowId } }),
    heldLast.because,
  ),
);

/** To a record by any window in it. */
export const byWindow = ({ name, because, holds }: ToWindow): Relation<Pathway> =>
  relation(
    name as PlainRelationName,
    (state, asking) =>
      inOrder(state.windows).some(({ id }) =>
        holds(state, { ...asking, params: { windowId: id } }),
      ),
    because,
  );

/** It was asked and does not hold the case: of whom those weeks are, it does not learn from another case either. */
export const onlyAsked = (state: Pathway, windowId: string, org: string): boolean => {
  const asked = inOrder(state.offers).filter(
    ({ partnerOrg, placementId }) => partnerOrg === org && placementId === windowId,
  );
  return asked.length > 0 && !asked.some((offer) => holdsBy(state, offer));
};
