import type { Instant } from '@throughcare/contracts';
import {
  aftercareEventTypes,
  intakeEventTypes,
  prisonProgramEventTypes,
} from '@throughcare/contracts';
import { absorbedBy, mergedInto } from '@throughcare/record';
import { id, ref } from '@throughcare/testing';
import fc from 'fast-check';
import {
  court,
  hear,
  type IntakeRecords,
  intakeRecords,
  officer,
  refer,
} from '../../../test/inRecords.ts';
import { mergePerson } from '../../commands/merge/mergePerson.ts';
import { unmergePerson } from '../../commands/merge/unmergePerson.ts';
import { openPerson } from '../../commands/person/openPerson.ts';
import { draftReferral } from '../../commands/referral/draftReferral.ts';
import { outreachOf } from '../death/outreach.ts';
import { holdsTheCase } from '../disclosure/disclosure.ts';
import { stateOf } from '../referral/state.ts';

const [A, B, C] = [ref('a'), ref('b'), ref('c')];
const named = { givenName: 'Aigul', familyName: 'Sample', dateOfBirth: null };
const people = (...refs: string[]) => {
  const records = intakeRecords();
  for (const one of refs)
    for (const who of [officer, court]) records.command(openPerson, one, who, named);
  return records;
};
const offer = { offerId: id('offer'), partnerOrg: 'ngo-harbour', round: 1 };

const asks = (records: IntakeRecords, keptRef: string, removedRef: string) =>
  records.command(mergePerson, keptRef, officer, { removedRef });
const merge = async (records: IntakeRecords, keptRef: string, removedRef: string) => {
  expect(asks(records, keptRef, removedRef)).toBeNull();
  await records.settle();
  expect(mergedInto(records.state(removedRef))).toBe(keptRef);
};
const unmerge = async (records: IntakeRecords, keptRef: string, removedRef: string) => {
  expect(records.command(unmergePerson, keptRef, officer, { removedRef })).toBeNull();
  await records.settle();
};
/** What was told of merges, as `stream audience what nth`. */
const told = (records: IntakeRecords) =>
  records.published.flatMap(({ ref: stream, audience, definition, data }) => {
    const name = stream === A ? 'A' : stream === B ? 'B' : 'C';
    if (definition === intakeEventTypes.personMerged)
      return `${name} ${audience} merged ${data.nth}`;
    if (definition === intakeEventTypes.personUnmerged)
      return `${name} ${audience} unmerged ${data.nth}`;
    return [];
  });

describe('two records of one person', () => {
  it('become one: what was on the removed record stands on the kept one, and both streams tell', async () => {
    const records = people(A, B);
    const referral = refer(records, B, 'DC');
    await merge(records, A, B);
    expect(records.state(A).referrals[referral]).toEqual(records.state(B).referrals[referral]);
    expect(records.state(A).merges.absorbing).toBeNull();
    expect(records.state(A).merging.origins).toMatchObject({ [`referrals/${referral}`]: [B] });
    expect(told(records).sort()).toEqual([
      'A care merged 1',
      'A justice merged 1',
      'B care merged 1',
      'B justice merged 1',
    ]);
    for (const { data, definition } of records.published)
      if (definition === intakeEventTypes.personMerged)
        expect(data).toEqual({ keptRef: A, removedRef: B, nth: 1 });
  });

  it('leave no command on the removed one, which says where the person is', async () => {
    const records = people(A, B);
    await merge(records, A, B);
    expect(records.command(draftReferral, B, court, { programmeCode: 'DC' })).toMatchObject({
      code: 'person-merged',
      more: { keptRef: A },
    });
  });

  it('link what both had asked for', async () => {
    const records = people(A, B);
    const first = refer(records, A, 'DC');
    const second = refer(records, B, 'DC');
    await merge(records, A, B);
    const here = records.state(A).referrals[second];
    expect(here && stateOf(here)).toBe('DUPLICATE_OF');
    expect(here?.duplicateOf).toBe(first);
  });

  it('forward what a late event tells the removed one', async () => {
    const records = people(A, B);
    await merge(records, A, B);
    hear(records, B, aftercareEventTypes.offerAccepted, offer);
    await records.settle();
    expect(holdsTheCase(records.state(A), 'ngo-harbour')).toBe(true);
    hear(records, A, aftercareEventTypes.offerHandedBack, { ...offer, reasonCode: 'NO_CAPACITY' });
    hear(records, B, aftercareEventTypes.offerAccepted, offer);
    await records.settle();
    expect(holdsTheCase(records.state(A), 'ngo-harbour')).toBe(false);
  });

  it('taken up each into the other at once, end with one of them kept or both let go, never in a circle', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(3), { minLength: 8, maxLength: 8 }),
        fc.boolean(),
        async (choices, both) => {
          const records = people(A, B);
          const referral = refer(records, B, 'DC');
          asks(records, A, B);
          if (both) asks(records, B, A);
          for (const choice of choices)
            if (records.owed().length > 0) await records.run(choice % records.owed().length);
          await records.settle();
          const [a, b] = [records.state(A), records.state(B)];
          expect(mergedInto(a) !== null && mergedInto(b) !== null).toBe(false);
          expect([a.merges.absorbing, b.merges.absorbing]).toEqual([null, null]);
          const kept = mergedInto(a) ? B : A;
          if (mergedInto(a) || mergedInto(b))
            expect(records.state(kept).referrals[referral]).toBeDefined();
        },
      ),
    );
  });

  it('let the kept one go where there is nobody to take up', async () => {
    const records = people(A, B);
    expect(asks(records, A, ref('nobody'))).toBeNull();
    await records.settle();
    expect(records.state(A).merges).toMatchObject({ absorbing: null, absorbed: {} });
    expect(records.has(ref('nobody'))).toBe(false);
  });

  it('asked for again while it goes on, or once it is done, change nothing', async () => {
    const records = people(A, B);
    asks(records, A, B);
    expect(asks(records, A, B)).toBeNull();
    expect(asks(records, A, C)).toMatchObject({ code: 'merge-under-way' });
    await records.settle();
    expect(asks(records, A, B)).toBeNull();
    expect(told(records)).toHaveLength(4);
    expect(asks(records, A, A)).toMatchObject({ code: 'same-record' });
  });
});

describe('two records taken apart', () => {
  it('have their own again, and what is unsure waits for a person', async () => {
    const records = people(A, B);
    const ofA = refer(records, A, 'DC');
    const ofB = refer(records, B, 'DS');
    await merge(records, A, B);
    const unsure = refer(records, A, 'ACT');
    await unmerge(records, A, B);
    expect(Object.keys(records.state(A).referrals).sort()).toEqual([ofA, unsure].sort());
    expect(Object.keys(records.state(B).referrals)).toEqual([ofB]);
    expect(Object.keys(records.state(A).reviews)).toEqual([unsure]);
    expect(mergedInto(records.state(B))).toBeNull();
    expect(
      told(records)
        .filter((one) => one.includes('unmerged'))
        .sort(),
    ).toEqual([
      'A care unmerged 1',
      'A justice unmerged 1',
      'B care unmerged 1',
      'B justice unmerged 1',
    ]);
  });

  it('decide nothing while things move, and answer that it is to be tried again', async () => {
    const records = people(A, B);
    refer(records, B, 'DC');
    await merge(records, A, B);
    expect(records.command(unmergePerson, A, officer, { removedRef: B })).toBeNull();
    expect(records.command(unmergePerson, A, officer, { removedRef: B })).toBeNull();
    expect(records.command(draftReferral, A, court, { programmeCode: 'MHC' })).toMatchObject({
      refused: 'unavailable',
      code: 'items-returning',
    });
    await records.settle();
    expect(records.command(draftReferral, A, court, { programmeCode: 'MHC' })).toBeNull();
    expect(records.command(unmergePerson, A, officer, { removedRef: B })).toMatchObject({
      code: 'not-merged',
    });
  });

  it('can be merged again, with the next number on both streams; one that was let go has none', async () => {
    const records = people(A, B, C);
    await merge(records, A, B);
    await unmerge(records, A, B);
    // Another one takes up B at the same moment and is quicker: A lets go.
    asks(records, A, B);
    asks(records, C, B);
    const ofC = records.owed().findIndex(({ ref: owner }) => owner === C);
    await records.run(ofC);
    await records.settle();
    expect(mergedInto(records.state(B))).toBe(C);
    expect(records.state(A).merges.absorbing).toBeNull();
    await unmerge(records, C, B);
    await merge(records, A, B);
    const again = told(records).filter((one) => one.endsWith('merged 2'));
    expect(again.sort()).toEqual([
      'A care merged 2',
      'A justice merged 2',
      'B care merged 2',
      'B justice merged 2',
    ]);
    await unmerge(records, A, B);
    expect(told(records).filter((one) => one.endsWith('unmerged 2'))).toHaveLength(4);
    expect(told(records)).toHaveLength(24);
  });

  it('part with a death in custody that was told of one of them', async () => {
    const records = people(A, B);
    await merge(records, A, B);
    hear(records, B, prisonProgramEventTypes.prisonerDied, {
      occurredAt: '2026-01-05T04:00:00.000Z' as Instant,
    });
    await records.settle();
    expect(outreachOf(records.state(A))).toBe('STOPPED');
    await unmerge(records, A, B);
    expect(outreachOf(records.state(A))).toBe('OPEN');
    expect(outreachOf(records.state(B))).toBe('STOPPED');
  });
});

describe('three records of one person', () => {
  it('are taken apart from the top: one in the middle names the record that it stands in', async () => {
    const records = people(A, B, C);
    const referral = refer(records, A, 'DC');
    await merge(records, B, A);
    await merge(records, C, B);
    expect(records.state(C).referrals[referral]).toBeDefined();
    expect(records.command(unmergePerson, B, officer, { removedRef: A })).toMatchObject({
      refused: 'conflict',
      code: 'person-merged',
      more: { keptRef: C },
    });
    expect(records.command(unmergePerson, C, officer, { removedRef: A })).toMatchObject({
      code: 'not-merged',
    });
    await unmerge(records, C, B);
    expect(records.state(C).referrals[referral]).toBeUndefined();
    expect(records.state(B).referrals[referral]).toBeDefined();
    expect(absorbedBy(records.state(B))).toEqual([A]);
    await unmerge(records, B, A);
    expect(records.state(B).referrals[referral]).toBeUndefined();
    expect(records.state(A).referrals[referral]).toBeDefined();
  });

  it('hand a partner’s case on through both merges', async () => {
    const records = people(A, B, C);
    hear(records, A, aftercareEventTypes.offerAccepted, offer);
    await merge(records, B, A);
    await merge(records, C, B);
    expect(holdsTheCase(records.state(C), 'ngo-harbour')).toBe(true);
    await unmerge(records, C, B);
    expect(holdsTheCase(records.state(C), 'ngo-harbour')).toBe(false);
    expect(holdsTheCase(records.state(B), 'ngo-harbour')).toBe(true);
  });

  it('join from two sides as well', async () => {
    const records = people(A, B, C);
    const [ofA, ofB] = [refer(records, A, 'DC'), refer(records, B, 'DS')];
    await merge(records, C, A);
    await merge(records, C, B);
    await unmerge(records, C, A);
    expect(Object.keys(records.state(C).referrals)).toEqual([ofB]);
    expect(Object.keys(records.state(A).referrals)).toEqual([ofA]);
  });
});
