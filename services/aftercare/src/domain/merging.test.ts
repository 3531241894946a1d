import {
  addHours,
  courtDiversionEventTypes,
  prisonProgramEventTypes,
} from '@throughcare/contracts';
import { whereItStands } from '@throughcare/record';
import { actor, id, ref } from '@throughcare/testing';
import { mergingHolds } from '@throughcare/testing/merging';
import fc from 'fast-check';
import { mergingCase } from '../../test/mergingCase.ts';
import { ngo, seenBy, stay } from '../../test/offerStory.ts';
import {
  acceptedBy,
  hear,
  merge,
  needKnownOf,
  type People,
  people,
  peopleWith,
  releasedNow,
  releaseSet,
  stateOf,
  unmerge,
} from '../../test/people.ts';
import { agreePlan } from '../commands/case/agreePlan.ts';
import { recordContact } from '../commands/case/recordContact.ts';
import { refuseAftercare } from '../commands/placement/refuseAftercare.ts';
import { pathway } from './document.ts';
import { placementState } from './placement/offers.ts';

it('loses, misplaces and doubles nothing, however three records are merged and taken apart', async () => {
  await fc.assert(mergingHolds(mergingCase), { numRuns: 300, seed: 1 });
});

const caseSeen = (records: People, name: string, caseId: string) =>
  seenBy(ngo('ngo-a'), stateOf(records, name), 'case', caseId);
const placementIs = (records: People, name: string) => {
  const state = stateOf(records, name);
  const placement = state.placements[stay];
  return placement && placementState(state, placement);
};
const listed = (records: People, name: string, list: string) =>
  records.index(ref(name)).filter((entry) => entry.name === list);

/** A release is near, and ngo-a has accepted. */
function withCase(partners: readonly string[] = []) {
  const records = people(partners);
  needKnownOf(records, 'a');
  releaseSet(records, 'a', '2026-01-20');
  return { records, caseId: acceptedBy(records, 'a') };
}

describe('a chain of merges', () => {
  async function chained() {
    const { records, caseId } = withCase();
    merge(records, 'a', 'b');
    await records.settle();
    merge(records, 'b', 'c');
    await records.settle();
    return { records, caseId };
  }

  it('takes an accepted case to the last record, where the release finds its partner', async () => {
    const { records, caseId } = await chained();
    expect(caseSeen(records, 'c', caseId)).toMatchObject({ pathwayRef: ref('c') });
    expect(listed(records, 'c', 'case')).toMatchObject([{ key: caseId }]);
    releasedNow(records, 'c');
    expect(placementIs(records, 'c')).toBe('ACCEPTED');
    expect(stateOf(records, 'c').windows[stay]?.closed).toBeNull();
    const contact = { at: records.now, mode: 'GATE', reached: true };
    expect(records.command(recordContact, ref('c'), ngo('ngo-a'), contact, { caseId })).toBeNull();
  });

  it('leaves nobody alone whose partner does not try: three days later the person is on the list', async () => {
    const { records, caseId } = await chained();
    releasedNow(records, 'c');
    records.now = addHours(records.now, 73);
    records.change(ref('c'), () => []);
    expect(stateOf(records, 'c').cases[caseId]?.closed?.by).toBe('LAPSED');
    await records.settle();
    expect(placementIs(records, 'c')).toBe('UNPLACED');
    expect(listed(records, 'c', 'unplaced')).toMatchObject([{ item: stay }]);
  });

  it('taken apart in the middle leaves a place in treatment with its person, and none with a stranger', async () => {
    const records = people(['clinic-a']);
    const order = {
      orderId: id('order'),
      providerOrg: 'clinic-a',
      heldUntil: '2026-03-01T00:00:00.000Z',
    };
    hear(records, 'a', courtDiversionEventTypes.placeRequested, order);
    merge(records, 'a', 'b');
    await records.settle();
    merge(records, 'b', 'c');
    await records.settle();
    expect(Object.keys(stateOf(records, 'c').episodes)).toHaveLength(1);
    unmerge(records, 'b', 'c');
    await records.settle();
    expect(stateOf(records, 'c').episodes).toEqual({});
    expect(stateOf(records, 'c').orders).toEqual({});
    const [episodeId = ''] = Object.keys(stateOf(records, 'b').episodes);
    expect(
      seenBy(actor('PROV', 'clinic-a'), stateOf(records, 'b'), 'episode', episodeId),
    ).toMatchObject({ pathwayRef: ref('b') });
  });
});

it('an order of the removed one’s referral, heard of while the two were one, goes back with its place in treatment', async () => {
  const records = people(['clinic-a']);
  merge(records, 'a', 'b');
  await records.settle();
  const [theirs, own] = [id('order'), id('another order')];
  for (const orderId of [theirs, own])
    hear(records, 'b', courtDiversionEventTypes.placeRequested, {
      orderId,
      requestId: id(`place of ${orderId}`),
      providerOrg: 'clinic-a',
      heldUntil: '2026-03-01T00:00:00.000Z',
    });
  await records.settle();
  unmerge(records, 'a', 'b', { orders: [theirs] });
  await records.settle();
  const places = (name: string) => {
    const { orders, requests, episodes } = stateOf(records, name);
    const ofRequest = Object.values(episodes).map((one) => requests[one.id]?.orderId);
    return [Object.keys(orders), ofRequest];
  };
  expect([places('a'), places('b')]).toEqual([
    [[theirs], [theirs]],
    [[own], [own]],
  ]);
});

describe('a removed record', () => {
  it('is silent, and sends its commands to the one that was kept', async () => {
    const { records, caseId } = withCase();
    merge(records, 'a', 'b');
    expect(records.command(agreePlan, ref('a'), ngo('ngo-a'), {}, { caseId })).toMatchObject({
      code: 'person-merged',
      more: { keptRef: ref('b') },
    });
    // But for the case, which takes a place of its partner wherever it is.
    expect(records.index(ref('a'))).toMatchObject([{ name: 'moving' }]);
    expect(whereItStands(pathway, stateOf(records, 'a'), mergingCase.settings).dueAt).toBeNull();
  });

  it('tells a stranger nothing of the merge', () => {
    const { records, caseId } = withCase();
    merge(records, 'a', 'b');
    expect(records.command(agreePlan, ref('a'), ngo('ngo-z'), {}, { caseId })?.refused).toBe(
      'not-found',
    );
    expect(
      records.command(
        refuseAftercare,
        ref('a'),
        actor('PCM', 'prison-z'),
        {},
        { placementId: stay },
      )?.refused,
    ).toBe('not-found');
  });

  it('forwards what it hears late, and what follows is decided where it went', async () => {
    const records = people(['ngo-b']);
    releasedNow(records, 'a');
    merge(records, 'a', 'b');
    await records.settle();
    expect(placementIs(records, 'b')).toBeUndefined();
    needKnownOf(records, 'a');
    expect(stateOf(records, 'a').placements).toEqual({});
    await records.settle();
    expect(placementIs(records, 'b')).toBe('OFFERED');
  });

  it('has its own again after an unmerge, as it is now, and the other keeps what was at home', async () => {
    const { records, caseId } = withCase();
    needKnownOf(records, 'b');
    merge(records, 'a', 'b');
    await records.settle();
    const contact = { at: records.now, mode: 'PHONE', reached: true };
    records.command(recordContact, ref('b'), ngo('ngo-a'), contact, { caseId });
    unmerge(records, 'a', 'b');
    expect(
      records.command(recordContact, ref('b'), ngo('ngo-a'), contact, { caseId }),
    ).toMatchObject({ refused: 'unavailable', code: 'items-returning' });
    await records.settle();
    expect(caseSeen(records, 'a', caseId)).toMatchObject({ contacts: [{ reached: true }] });
    expect(stateOf(records, 'b')).toMatchObject({ custody: {}, cases: {}, offers: {} });
    expect(Object.keys(stateOf(records, 'b').needs)).toEqual([id('screening of b')]);
  });
});

describe('a release told on the stream of the record that was kept', () => {
  it('before the stay itself has come from the removed one goes back with the stay', async () => {
    const { records, caseId } = withCase();
    hear(records, 'b', prisonProgramEventTypes.preReleasePackIssued, {
      episodeId: stay,
      firstAppointmentAt: '2026-01-21T09:00:00.000Z',
    });
    merge(records, 'a', 'b');
    await records.settle();
    expect(caseSeen(records, 'b', caseId)).toMatchObject({
      release: { firstAppointmentAt: '2026-01-21T09:00:00.000Z' },
    });
    unmerge(records, 'a', 'b');
    await records.settle();
    expect(stateOf(records, 'b').custody).toEqual({});
    expect(caseSeen(records, 'a', caseId)).toMatchObject({
      release: { firstAppointmentAt: '2026-01-21T09:00:00.000Z' },
    });
  });
});

describe('what was decided at the record that was kept', () => {
  it('goes with what it is about: an offer made there, its acceptance, and the case', async () => {
    const records = peopleWith([]);
    needKnownOf(records, 'a');
    releaseSet(records, 'a', '2026-01-20');
    merge(records, 'a', 'b');
    await records.settle();
    const caseId = acceptedBy(records, 'b');
    unmerge(records, 'a', 'b');
    await records.settle();
    expect(caseSeen(records, 'a', caseId)).toMatchObject({ pathwayRef: ref('a') });
    expect(placementIs(records, 'a')).toBe('ACCEPTED');
    expect(stateOf(records, 'b')).toMatchObject({ offers: {}, cases: {}, placements: {} });
  });

  it('and so does a contact card', async () => {
    const records = people();
    merge(records, 'a', 'b');
    releasedNow(records, 'a');
    await records.settle();
    expect(listed(records, 'b', 'contact-cards')).toHaveLength(1);
    unmerge(records, 'a', 'b');
    await records.settle();
    expect(listed(records, 'a', 'contact-cards')).toHaveLength(1);
    expect(stateOf(records, 'b').contactCards).toEqual({});
  });
});

it('what a prison began while two records were one goes with its stay: treatment, a programme, and the need they show', async () => {
  const records = people();
  releaseSet(records, 'a', '2026-01-20');
  merge(records, 'a', 'b');
  await records.settle();
  const [ostId, enrolmentId] = [id('treatment'), id('enrolment')];
  hear(records, 'b', prisonProgramEventTypes.ostNextDoseDue, { ostId, stayId: stay });
  hear(records, 'b', prisonProgramEventTypes.enrolmentStatusUpdated, {
    enrolmentId,
    to: 'ON_PROGRAMME',
    stayId: stay,
  });
  unmerge(records, 'a', 'b');
  await records.settle();
  // What is told on the other one's stream, late, follows it.
  hear(records, 'b', prisonProgramEventTypes.ostWatchEnded, { ostId, outcome: 'LOST' });
  await records.settle();
  expect(stateOf(records, 'b')).toMatchObject({ substitution: {}, needs: {} });
  expect(stateOf(records, 'a')).toMatchObject({
    substitution: { [ostId]: { said: 'LOST', stayId: stay } },
    needs: { [ostId]: { need: 'KNOWN' }, [enrolmentId]: { need: 'KNOWN' } },
  });
});
