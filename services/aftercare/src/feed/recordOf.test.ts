import { aftercareEventTypes } from '@throughcare/contracts';
import { recordOf, seenItem } from '@throughcare/feed';
import { ref } from '@throughcare/testing';
import { row } from '../../test/memoryFeed.ts';
import { ngo } from '../../test/offerStory.ts';
import {
  acceptedBy,
  merge,
  needKnownOf,
  people,
  releaseSet,
  stateOf,
  unmerge,
} from '../../test/people.ts';
import type { FeedRow } from '../domain/feedRow/document.ts';
import { partnerFeedSpec } from './partnerFeed.ts';

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
  const find = (one: FeedRow) =>
    recordOf(partnerFeedSpec, one, async (wanted) => records.state(wanted));
  return { records, toldAt, find };
}

describe('a row of the feed leads to the case', () => {
  it('through every merge since', async () => {
    const { records, toldAt, find } = await chained();
    for (const name of ['a', 'b', 'c']) {
      const found = await find(toldAt(name));
      expect(found?.state).toBe(stateOf(records, 'c'));
      const asking = { actor: ngo('ngo-a'), now: records.now, organisation: null, hash: String };
      expect(found && seenItem(partnerFeedSpec, toldAt(name), found, asking)?.pathwayRef).toBe(
        ref('c'),
      );
    }
  });

  it('at home again after an unmerge, also from what was told while it was elsewhere', async () => {
    const { records, toldAt, find } = await chained();
    unmerge(records, 'b', 'c');
    await records.settle();
    for (const name of ['a', 'b', 'c'])
      expect((await find(toldAt(name)))?.state).toBe(stateOf(records, 'b'));
    unmerge(records, 'a', 'b');
    await records.settle();
    for (const name of ['a', 'b', 'c'])
      expect((await find(toldAt(name)))?.state).toBe(stateOf(records, 'a'));
  });

  it('and to nothing where the person was never heard of', async () => {
    const { toldAt } = await chained();
    expect(await recordOf(partnerFeedSpec, toldAt('a'), async () => undefined)).toBeUndefined();
  });

  it('and to nothing, after one look at each, where two records name one another', async () => {
    const { records, toldAt } = await chained();
    const other = { a: 'b', b: 'a' } as const;
    const looked: string[] = [];
    const found = await recordOf(partnerFeedSpec, toldAt('a'), async (wanted) => {
      looked.push(wanted);
      if (looked.length > 2) throw new Error('looked twice');
      const name = wanted === ref('a') ? 'a' : 'b';
      const state = stateOf(records, name);
      const gone = { [`cases/${toldAt('a').item.id}`]: ref(other[name]) };
      return { ...state, merging: { ...state.merging, gone } };
    });
    expect(found).toBeUndefined();
    expect(looked).toEqual([ref('a'), ref('b')]);
  });
});
