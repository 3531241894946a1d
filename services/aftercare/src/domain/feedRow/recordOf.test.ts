import { aftercareEventTypes } from '@throughcare/contracts';
import { ref } from '@throughcare/testing';
import { row } from '../../../test/memoryFeed.ts';
import { ngo } from '../../../test/offerStory.ts';
import {
  acceptedBy,
  merge,
  needKnownOf,
  people,
  releaseSet,
  stateOf,
  unmerge,
} from '../../../test/people.ts';
import { seenItem } from '../../feed/seenItem.ts';
import type { FeedRow } from './document.ts';
import { recordOf } from './recordOf.ts';

async function chained() {
  const records = people();
  needKnownOf(records, 'a');
  releaseSet(records, 'a', '2026-01-20');
  const caseId = acceptedBy(records, 'a');
  merge(records, 'a', 'b');
  await records.settle();
  merge(records, 'b', 'c');
  await records.settle();
  const told = row(aftercareEventTypes.contactMissed, { caseId, partnerOrg: 'ngo-a' });
  /** The row of something told on this record's stream while the case stood there. */
  const toldAt = (name: string): FeedRow => ({ ...(told.state as FeedRow), pathwayRef: ref(name) });
  const find = (one: FeedRow) => recordOf(one, async (wanted) => records.state(wanted));
  return { records, toldAt, find };
}

describe('a row of the feed leads to the case', () => {
  it('through every merge since', async () => {
    const { records, toldAt, find } = await chained();
    for (const name of ['a', 'b', 'c']) {
      const state = await find(toldAt(name));
      expect(state).toBe(stateOf(records, 'c'));
      const asking = { actor: ngo('ngo-a'), now: records.now, organisation: null, hash: String };
      expect(state && seenItem(toldAt(name), state, asking)?.pathwayRef).toBe(ref('c'));
    }
  });

  it('at home again after an unmerge, also from what was told while it was elsewhere', async () => {
    const { records, toldAt, find } = await chained();
    unmerge(records, 'b', 'c');
    await records.settle();
    for (const name of ['a', 'b', 'c'])
      expect(await find(toldAt(name))).toBe(stateOf(records, 'b'));
    unmerge(records, 'a', 'b');
    await records.settle();
    for (const name of ['a', 'b', 'c'])
      expect(await find(toldAt(name))).toBe(stateOf(records, 'a'));
  });

  it('and to nothing where the person was never heard of', async () => {
    const { toldAt } = await chained();
    expect(await recordOf(toldAt('a'), async () => undefined)).toBeUndefined();
  });
});
