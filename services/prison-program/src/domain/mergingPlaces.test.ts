import { id, ref } from '@throughcare/testing';
import { Twins } from '../../test/twins.ts';
import { onHearingScheduled } from '../reactions/onHearingScheduled.ts';
import { onOfferAccepted } from '../reactions/onOfferAccepted.ts';
import { onOfferMade } from '../reactions/onOfferMade.ts';
import { onOfferUnplaced } from '../reactions/onOfferUnplaced.ts';
import { onOrderIssued } from '../reactions/onOrderIssued.ts';

const [kept, removed] = [ref('kept'), ref('removed')];

describe('what others told on the kept record’s stream while two records were one', () => {
  it('of a hearing, goes with the order that it is about', async () => {
    const records = new Twins();
    records.heard(onOrderIssued, removed, { orderId: id('order') });
    await records.merge(kept, removed);
    records.heard(onHearingScheduled, kept, { hearingId: id('hearing'), orderId: id('order') });
    await records.unmerge(kept, removed);
    expect(Object.keys(records.state(removed).heard.hearings)).toEqual([id('hearing')]);
    expect(records.state(kept).heard.hearings).toEqual({});
  });

  it('of a search for a partner and its offers, goes with the stay that it is for', async () => {
    const records = new Twins().inside(removed).released(removed);
    const [placementId = ''] = Object.keys(records.state(removed).episodes);
    await records.merge(kept, removed);
    records.heard(onOfferMade, kept, { offerId: id('offer'), placementId });
    records.heard(onOfferUnplaced, kept, { placementId });
    await records.unmerge(kept, removed);
    expect(Object.keys(records.state(removed).heard.offers)).toEqual([id('offer')]);
    expect(Object.keys(records.state(removed).heard.placements)).toEqual([placementId]);
    expect(records.state(kept).heard).toMatchObject({ offers: {}, placements: {} });
  });

  it('of an offer whose search nobody named, stays with whom it was told of', async () => {
    const records = new Twins();
    records.heard(onOfferAccepted, removed, { offerId: id('offer') });
    await records.merge(kept, removed);
    expect(Object.keys(records.state(kept).heard.offers)).toEqual([id('offer')]);
    await records.unmerge(kept, removed);
    expect(Object.keys(records.state(removed).heard.offers)).toEqual([id('offer')]);
    expect(records.state(kept).heard.offers).toEqual({});
  });
});
