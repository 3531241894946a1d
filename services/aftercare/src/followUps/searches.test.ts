import { courtDiversionEventTypes } from '@throughcare/contracts';
import { actor, id, ref } from '@throughcare/testing';
import { stay } from '../../test/offerStory.ts';
import {
  hear,
  merge,
  needKnownOf,
  type People,
  people,
  releasedNow,
  stateOf,
  unmerge,
} from '../../test/people.ts';
import { offerToPartner } from '../commands/placement/offerToPartner.ts';
import { offersOf } from '../domain/placement/offers.ts';

const asked = (records: People, name: string) =>
  offersOf(stateOf(records, name), stay).map(({ partnerOrg }) => partnerOrg);
/** Runs what these records owe of this name, as often as it is owed now. */
async function run(records: People, follow: string): Promise<void> {
  for (const { followUp } of records.owed())
    if (followUp.name === follow)
      await records.run(records.owed().findIndex(({ followUp: one }) => one.id === followUp.id));
}
const asking = (partners: readonly string[]) => {
  const records = people(partners);
  needKnownOf(records, 'a');
  releasedNow(records, 'a');
  return records;
};

describe('a search for a partner that a merge overtakes', () => {
  it('goes on at the record that was kept, whichever of the two follow-ups runs first', async () => {
    for (const [one, other] of [
      ['find-partners', 'forward-items'],
      ['forward-items', 'find-partners'],
    ] as const) {
      const records = asking(['ngo-a']);
      merge(records, 'a', 'b');
      await run(records, one);
      await run(records, other);
      await records.settle();
      expect(asked(records, 'b')).toEqual(['ngo-a']);
      expect(stateOf(records, 'b').placements[stay]).toMatchObject({ round: 1, asking: null });
    }
  });

  it('asks nobody twice: what was found before the merge was known counts', async () => {
    const records = asking(['ngo-a', 'ngo-b']);
    await run(records, 'find-partners');
    merge(records, 'a', 'b');
    await records.settle();
    expect(asked(records, 'b').sort()).toEqual(['ngo-a', 'ngo-b']);
  });

  it('and an unmerge asks again at the record to which the placement goes back', async () => {
    const records = asking(['ngo-a']);
    merge(records, 'a', 'b');
    await run(records, 'find-partners');
    await run(records, 'forward-items');
    unmerge(records, 'a', 'b');
    await records.settle();
    expect(asked(records, 'a')).toEqual(['ngo-a']);
    expect(asked(records, 'b')).toEqual([]);
  });

  it('undone before anything was forwarded is not lost either', async () => {
    const records = asking(['ngo-a']);
    merge(records, 'a', 'b');
    await run(records, 'find-partners');
    unmerge(records, 'a', 'b');
    await records.settle();
    expect(asked(records, 'a')).toEqual(['ngo-a']);
  });

  it('of a record that is being taken apart waits until it decides again', async () => {
    const records = asking(['ngo-a']);
    needKnownOf(records, 'b');
    merge(records, 'b', 'a');
    await run(records, 'forward-items');
    unmerge(records, 'b', 'a');
    await run(records, 'find-partners');
    expect(asked(records, 'a')).toEqual([]);
    await records.settle();
    expect(asked(records, 'a')).toEqual(['ngo-a']);
  });

  it('still asks the partner that a coordinator named', async () => {
    const records = asking([]);
    await records.settle();
    const named = { partnerOrg: 'ngo-c' };
    records.command(offerToPartner, ref('a'), actor('COORD'), named, { placementId: stay });
    merge(records, 'a', 'b');
    await run(records, 'find-partners');
    await run(records, 'forward-items');
    expect(stateOf(records, 'b').placements[stay]?.asking).toMatchObject({
      only: 'ngo-c',
      round: 1,
    });
  });
});

describe('an invitation of providers that a merge overtakes', () => {
  const orderId = id('order');
  const invited = (records: People, name: string) =>
    Object.values(stateOf(records, name).episodes).map((episode) => episode.invited);
  const requested = () => {
    const records = people(['clinic-a']);
    const request = { orderId, providerOrg: null, heldUntil: '2026-03-01T00:00:00.000Z' };
    hear(records, 'a', courtDiversionEventTypes.placeRequested, request);
    return records;
  };

  it('goes on at the record that was kept, whichever of the two follow-ups runs first', async () => {
    for (const [one, other] of [
      ['invite-providers', 'forward-items'],
      ['forward-items', 'invite-providers'],
    ] as const) {
      const records = requested();
      merge(records, 'a', 'b');
      await run(records, one);
      await run(records, other);
      await records.settle();
      expect(invited(records, 'b')).toEqual([['clinic-a']]);
      expect(invited(records, 'a')).toEqual([null]);
    }
  });

  it('goes on at home after an unmerge', async () => {
    const records = requested();
    merge(records, 'a', 'b');
    await run(records, 'invite-providers');
    unmerge(records, 'a', 'b');
    await records.settle();
    expect(invited(records, 'a')).toEqual([['clinic-a']]);
  });
});
