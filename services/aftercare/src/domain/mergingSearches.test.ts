import { courtDiversionEventTypes as court, intakeEventTypes } from '@throughcare/contracts';
import { id, ref } from '@throughcare/testing';
import { begin, needKnown, reactionTo, released, stay } from '../../test/offerStory.ts';
import {
  acceptedBy,
  hear,
  merge,
  needKnownOf,
  people,
  releaseSet,
  stateOf,
  unmerge,
} from '../../test/people.ts';
import type { PathwayEvent } from './events.ts';

const nothingCame: readonly PathwayEvent[] = [
  { type: 'merge-told', role: 'KEPT', other: ref('other'), nth: 1 },
  { type: 'items-received', from: ref('other'), nth: 1, items: {} },
];
const at = '2026-03-02T10:00:00.000Z';

describe('what is under way at a record to which another comes', () => {
  it('is not looked for anew, be it a partner or a place in treatment', () => {
    const searching = released(needKnown(begin()), at);
    expect(searching.state.placements[stay]?.asking?.underWay).toBe(true);
    searching.given(...nothingCame);
    expect(searching.state.placements[stay]?.asking?.underWay).toBe(true);
    const asked = begin().heard(reactionTo(court.placeRequested), {
      ...court.placeRequested.example,
      orderId: id('order'),
      providerOrg: null,
    });
    asked.given(...nothingCame);
    expect(Object.values(asked.state.episodes)).toMatchObject([{ lookingUp: true }]);
  });
});

describe('what comes with another record', () => {
  it('is no search where a partner was asked already', async () => {
    const records = people();
    needKnownOf(records, 'a');
    releaseSet(records, 'a', '2026-01-20');
    acceptedBy(records, 'a');
    expect(stateOf(records, 'a').placements[stay]?.asking).toBeNull();
    merge(records, 'a', 'b');
    await records.settle();
    expect(stateOf(records, 'b').placements[stay]?.asking).toBeNull();
  });
});

describe('a need that was told of while two records were one', () => {
  it('goes with the order from which it follows', async () => {
    const records = people();
    hear(records, 'a', court.orderEnded, { orderId: id('order') });
    merge(records, 'a', 'b');
    await records.settle();
    hear(records, 'b', court.orderIssued, { orderId: id('order'), need: 'KNOWN' });
    unmerge(records, 'a', 'b');
    await records.settle();
    expect(Object.keys(stateOf(records, 'a').needs)).toEqual([id('order')]);
    expect(stateOf(records, 'b').needs).toEqual({});
  });

  it('stays with whom a screening was told of', async () => {
    const records = people();
    merge(records, 'a', 'b');
    await records.settle();
    hear(records, 'b', intakeEventTypes.screeningCompleted, {
      screeningId: id('screening'),
      need: 'KNOWN',
    });
    unmerge(records, 'a', 'b');
    await records.settle();
    expect(stateOf(records, 'a').needs).toEqual({});
    expect(Object.keys(stateOf(records, 'b').needs)).toEqual([id('screening')]);
  });
});
