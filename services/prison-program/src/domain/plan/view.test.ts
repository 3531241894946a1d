import { aftercareEventTypes as told } from '@throughcare/contracts';
import { id } from '@throughcare/testing';
import { inside, manager, stayOf, type Told } from '../../../test/situations.ts';
import { onContactAttempted } from '../../reactions/onContactAttempted.ts';
import { onOfferAccepted } from '../../reactions/onOfferAccepted.ts';
import { onOfferMade } from '../../reactions/onOfferMade.ts';
import { onOfferReturned } from '../../reactions/onOfferReturned.ts';
import { onOfferUnplaced } from '../../reactions/onOfferUnplaced.ts';
import { onOrderIssued } from '../../reactions/onOrderIssued.ts';
import { onPlaceConfirmed } from '../../reactions/onPlaceConfirmed.ts';
import { planView } from './view.ts';

const aftercare = (story: Told) =>
  story.shows(planView, stayOf(story).episodeId, manager)?.aftercare;
/** A search has the id of the stay that it follows. */
const offer = (placementId: string, nth: number, partnerOrg: string) => ({
  ...told.offerMade.example,
  offerId: id(`offer-${nth}`),
  placementId,
  partnerOrg,
});
const nobodyYet = {
  acceptedBy: [],
  offers: [],
  unplaced: false,
  treatmentProviders: [],
  firstContactAt: null,
};

it('shows that nobody outside was asked yet', () => {
  expect(aftercare(inside())).toEqual(nobodyYet);
});

it('names the partner who accepted, and beside them who was asked', () => {
  const { episodeId } = stayOf(inside());
  const story = inside()
    .heard(onOfferMade, offer(episodeId, 1, 'ngo-a'))
    .heard(onOfferMade, offer(episodeId, 2, 'ngo-b'))
    .heard(onOfferMade, offer(id('search of another stay'), 3, 'ngo-c'))
    .heard(onOfferAccepted, {
      ...told.offerAccepted.example,
      offerId: id('offer-2'),
      partnerOrg: 'ngo-b',
    });
  expect(aftercare(story)).toEqual({
    ...nobodyYet,
    acceptedBy: ['ngo-b'],
    offers: [
      { partnerOrg: 'ngo-a', state: 'OFFERED' },
      { partnerOrg: 'ngo-b', state: 'ACCEPTED' },
    ],
  });
});

it('alarms while no partner is found, and no longer once none is looked for', () => {
  const { episodeId: placementId } = stayOf(inside());
  const unplaced = inside().heard(onOfferUnplaced, { ...told.offerUnplaced.example, placementId });
  expect(aftercare(unplaced)?.unplaced).toBe(true);
  unplaced
    .at('2026-06-02T09:00:00.000Z')
    .heard(onOfferReturned, { ...told.offerReturned.example, placementId });
  expect(aftercare(unplaced)?.unplaced).toBe(false);
});

it('names who treats under an order, once a place is confirmed', () => {
  const orderId = id('order-1');
  const story = inside().heard(onOrderIssued, { ...onOrderIssued.to.example, orderId });
  expect(aftercare(story)?.treatmentProviders).toEqual([]);
  const confirmed = { ...onPlaceConfirmed.to.example, orderId, providerOrg: 'clinic' };
  expect(aftercare(story.heard(onPlaceConfirmed, confirmed))?.treatmentProviders).toEqual([
    'clinic',
  ]);
});

it('tells the first contact in which the person was spoken to', () => {
  const attempt = (attemptNo: number, at: string, reached: boolean) => ({
    ...told.contactAttempted.example,
    caseId: id('case'),
    attemptNo,
    at,
    reached,
  });
  const story = inside()
    .heard(onContactAttempted, attempt(1, '2026-06-01T09:00:00.000Z', false))
    .heard(onContactAttempted, attempt(3, '2026-06-03T09:00:00.000Z', true))
    .heard(onContactAttempted, attempt(2, '2026-06-02T09:00:00.000Z', true));
  expect(aftercare(story)?.firstContactAt).toBe('2026-06-02T09:00:00.000Z');
});
