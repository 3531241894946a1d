import { AreaCode } from '@throughcare/contracts';
import { type Change, changesBy, mergesUntold, type Readers, untold } from '@throughcare/record';
import type { PathwayEvent } from '../events.ts';
import type { Pathway } from '../pathway/state.ts';
import { placeOf } from '../placement/place.ts';
import type { RowType } from './types.ts';

export type CoordinatorChange = Change<RowType, 'placement' | 'window' | 'episode'>;

/** Those of the area where the person comes out; all while no area is known. */
const coordinatorsIn = (area: string | null | undefined): readonly Readers[] => [
  { area: area == null ? null : AreaCode.parse(area), kinds: ['CITY'] },
];

const about =
  (kind: 'placement' | 'window') =>
  (type: RowType, id: string | undefined, state: Pathway): CoordinatorChange[] =>
    id === undefined ? [] : [{ type, kind, id, to: coordinatorsIn(placeOf(state, { id }).area) }];
const onSearch = about('placement');
const onWindow = about('window');

/** A row about the search that the event names. */
const search =
  (type: RowType) =>
  ({ placementId }: { readonly placementId: string }, state: Pathway): CoordinatorChange[] =>
    onSearch(type, placementId, state);
/** A row about the search of the offer that the event names. */
const offer =
  (type: RowType) =>
  ({ offerId }: { readonly offerId: string }, state: Pathway): CoordinatorChange[] =>
    onSearch(type, state.offers[offerId]?.placementId, state);

/** What stands in the feed of coordinators: searches of their area, and the weeks after a release. Partners have their own. */
export const changesOf = changesBy<Pathway, PathwayEvent, CoordinatorChange>({
  'placement-opened': search('search.opened'),
  'placement-reopened': search('search.opened'),
  'placement-directed': search('search.directed'),
  'person-unplaced': search('search.unplaced'),
  'offer-accepted': offer('search.taken'),
  'offer-handed-back': offer('search.given-back'),
  'offer-lapsed': offer('search.given-back'),
  'person-refused': search('search.refused'),
  'person-agreed-again': search('search.opened'),
  'placement-ended': search('search.ended'),
  'contact-card-due': ({ episodeId }, state) => onSearch('card.due', episodeId, state),
  'first-contact-overdue': ({ caseId }, state) =>
    onSearch('contact.overdue', state.cases[caseId]?.placementId, state),
  'window-opened': ({ windowId }, state) => onWindow('window.opened', windowId, state),
  'checkpoint-passed': ({ windowId, met }, state) =>
    met ? [] : onWindow('window.checkpoint-missed', windowId, state),
  'window-closed': ({ windowId }, state) => onWindow('window.closed', windowId, state),
  'place-refused': ({ episodeId: id }, { episodes }) =>
    episodes[id]
      ? [{ type: 'place.refused', kind: 'episode', id, to: coordinatorsIn(episodes[id].area) }]
      : [],
  // How a search goes on is seen in the search.
  'candidates-wanted': untold,
  'queue-joined': untold,
  'nobody-free': untold,
  'search-interrupted': untold,
  'search-left': untold,
  'offer-made': untold,
  'offer-hastened': untold,
  'offer-eased': untold,
  'offer-redated': untold,
  'offer-declined': untold,
  'offer-expired': untold,
  'offer-withdrawn': untold,
  // Its days are read in the window itself.
  'window-moved': untold,
  // What is done in a case is for whoever holds it.
  'worker-assigned': untold,
  'worker-released': untold,
  'contact-recorded': untold,
  'first-contact-made': untold,
  'plan-agreed': untold,
  'support-begun': untold,
  'naloxone-supplied': untold,
  'appointment-scheduled': untold,
  'appointment-outcome-recorded': untold,
  'appointment-cancelled': untold,
  'case-discharged': untold,
  'discharge-amended': untold,
  'case-reentered': untold,
  'case-closed': untold,
  'case-resumed': untold,
  // Treatment is for its provider and the court.
  'place-requested': untold,
  'place-withdrawal-met': untold,
  'providers-wanted': untold,
  'invitation-interrupted': untold,
  'providers-invited': untold,
  'place-confirmed': untold,
  'place-passed': untold,
  'treatment-started': untold,
  'treatment-start-heard': untold,
  'treatment-broken-off': untold,
  'treatment-resumed': untold,
  'treatment-ended': untold,
  'episode-closed': untold,
  'episode-reopened': untold,
  'enquiry-told': untold,
  'enquiry-answered': untold,
  'provider-notified': untold,
  // Care of the person’s own will is theirs and their provider’s; where it needs somebody else, a search opens.
  'continuation-told': untold,
  'continuation-offered': untold,
  'continuation-answered': untold,
  'voluntary-care-begun': untold,
  'voluntary-care-stopped': untold,
  'voluntary-care-broken-off': untold,
  'voluntary-care-resumed': untold,
  'voluntary-care-ended': untold,
  // Partners are told that it pauses, and never why; so is nobody else.
  'holder-paused': untold,
  'holder-resumed': untold,
  // Facts of others stand in the feeds of those who told them.
  'release-date-heard': untold,
  'consent-heard': untold,
  'consent-ended': untold,
  'access-ended': untold,
  'access-restored': untold,
  'stay-zone-heard': untold,
  'prison-heard': untold,
  'lead-begun': untold,
  'release-heard': untold,
  'release-undone': untold,
  'stay-voided': untold,
  'departure-inferred': untold,
  'departure-settled': untold,
  'custody-begun': untold,
  'pack-heard': untold,
  'need-heard': untold,
  'order-heard': untold,
  'completion-hearing-heard': untold,
  'place-request-heard': untold,
  'written-place-heard': untold,
  'place-withdrawal-heard': untold,
  'enquiry-heard': untold,
  'death-heard': untold,
  'stop-heard': untold,
  'referral-heard': untold,
  'referral-hold-heard': untold,
  'referral-wish-heard': untold,
  'referral-closed-heard': untold,
  'substitution-heard': untold,
  'account-heard': untold,
  ...mergesUntold,
});
