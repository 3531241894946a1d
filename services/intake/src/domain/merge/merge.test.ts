import type { Instant } from '@throughcare/contracts';
import { type Context, isRefusal, type Publication, type Refusal } from '@throughcare/record';
import { actor, id, ref } from '@throughcare/testing';
import fc from 'fast-check';
import { mergePerson } from '../../commands/merge/mergePerson.ts';
import { settleMergeReview } from '../../commands/merge/settleMergeReview.ts';
import { unmergePerson } from '../../commands/merge/unmergePerson.ts';
import { findOrOpenPersonByIdentifier } from '../../commands/person/findOrOpenPersonByIdentifier.ts';
import { openPerson } from '../../commands/person/openPerson.ts';
import { draftReferral } from '../../commands/referral/draftReferral.ts';
import { submitReferral } from '../../commands/referral/submitReferral.ts';
import { followUps as allFollowUps } from '../../followUps/index.ts';
import { onOfferAccepted } from '../../reactions/onOfferAccepted.ts';
import { onOfferHandedBack } from '../../reactions/onOfferHandedBack.ts';
import { IntakeSettings } from '../../settings.ts';
import { pathway } from '../document.ts';
import type { IntakeEvent } from '../events.ts';
import type { Pathway } from '../pathway/state.ts';
import { stateOf } from '../referral/state.ts';

const settings = IntakeSettings.parse({});
const officer = actor('INTAKE');
const court = actor('DCC', 'court-north');
const [A, B] = [ref('a'), ref('b')];
type Owed = { readonly owner: string; readonly name: string; readonly payload: unknown };

/** Several records and what they owe each other: followUps run when the test says so, in the order that it says. */
class Records {
  readonly states = new Map<string, Pathway>();
  readonly owed: Owed[] = [];
  readonly published: (Publication & { ref: string })[] = [];
  now = '2026-01-05T09:00:00.000Z' as Instant;
  #steps = 0;

  of(record: string): Pathway {
    return this.states.get(record) ?? pathway.empty(record);
  }

  change(
    record: string,
    decide: (state: Pathway, context: Context<IntakeSettings>) => IntakeEvent[] | Refusal,
    who = officer,
  ): Refusal | null {
    this.#steps++;
    const context = (part: string): Context<IntakeSettings> => ({
      now: this.now,
      actor: who,
      settings,
      id: (label) => id(`${this.#steps}/${record}/${part}/${label}`),
      hash: (text) => id(`hash/${text}`),
      step: () => ({ at: this.now, by: who.subject, org: who.org, role: who.roles[0] ?? 'SYS' }),
    });
    const decided = decide(this.of(record), context('decide'));
    if (isRefusal(decided)) return decided;
    const take = (event: IntakeEvent) => {
      const state = pathway.evolve(this.of(record), event);
      this.states.set(record, state);
      for (const publication of pathway.publish?.(event, state) ?? [])
        this.published.push({ ...publication, ref: record });
      for (const { name, payload } of pathway.followUps?.(event, state) ?? [])
        this.owed.push({ owner: record, name, payload });
    };
    decided.forEach(take);
    for (let round = 0; round < 50; round++) {
      const more = pathway.rules?.(this.of(record), context(`rule-${round}`)) ?? [];
      if (more.length === 0) return null;
      more.forEach(take);
    }
    throw new Error('rules do not come to rest');
  }

  command(
    command: typeof openPerson,
    record: string,
    body: object,
    who = officer,
    params: object = {},
  ): Refusal | null {
    const input = { params: { pathwayRef: record, ...params }, body: command.body.parse(body) };
    return this.change(record, (state, context) => command.decide(input, state, context), who);
  }

  heard(reaction: typeof onOfferAccepted, record: string, data: object): void {
    const heard = { data, event: { time: this.now } } as never;
    this.change(record, (state, context) => reaction.decide(heard, state, context));
  }

  /** Does one owed follow-up; the tools see all records as they are now. */
  async run(n = 0): Promise<void> {
    const [owed] = this.owed.splice(n, 1);
    const spec = allFollowUps.find(({ name }) => name === owed?.name);
    if (!owed || !spec) throw new Error('nothing is owed');
    const tools = {
      read: async (_type: unknown, record: string) => this.states.get(record),
      change: async (_type: unknown, record: string, decide: Parameters<Records['change']>[1]) => {
        const refusal = this.change(record, decide);
        if (refusal) throw new Error(refusal.code);
        return this.of(record);
      },
    };
    const owing = {
      id: owed.owner,
      state: this.of(owed.owner),
      payload: spec.payload.parse(owed.payload),
    };
    const learned = await spec.run(owing, tools as never);
    if (learned) this.change(owed.owner, learned);
  }

  async settle(): Promise<void> {
    while (this.owed.length > 0) await this.run();
  }
}

const named = { givenName: 'Aigul', familyName: 'Sample', dateOfBirth: null };
const twoPeople = () => {
  const records = new Records();
  for (const record of [A, B]) records.command(openPerson, record, named);
  return records;
};
const refer = (records: Records, record: string, programmeCode: string) => {
  records.command(draftReferral, record, { programmeCode }, court);
  const referralId = Object.keys(records.of(record).referrals).at(-1) ?? '';
  records.command(submitReferral, record, {}, court, { referralId });
  return referralId;
};
const offer = { offerId: id('offer'), partnerOrg: 'ngo-harbour', round: 1 };

describe('two records of one person', () => {
  it('become one: what was on the removed record stands on the kept one, and both streams tell', async () => {
    const records = twoPeople();
    const referral = refer(records, B, 'DC');
    records.command(mergePerson, A, { removedRef: B });
    await records.settle();
    expect(records.of(A).referrals[referral]).toEqual(records.of(B).referrals[referral]);
    expect(records.of(A).merge).toMatchObject({ absorbing: null, origins: { [referral]: B } });
    const told = records.published.filter(({ definition }) =>
      definition.type.includes('person.merged'),
    );
    expect(
      told.map(({ ref: record, audience }) => `${record === A ? 'A' : 'B'} ${audience}`).sort(),
    ).toEqual(['A care', 'A justice', 'B care', 'B justice']);
    for (const { data } of told) expect(data).toEqual({ keptRef: A, removedRef: B });
  });

  it('leave no command on the removed one, which says where the person is', async () => {
    const records = twoPeople();
    records.command(mergePerson, A, { removedRef: B });
    await records.settle();
    expect(records.command(draftReferral, B, { programmeCode: 'DC' }, court)).toMatchObject({
      code: 'person-merged',
      more: { keptRef: A },
    });
  });

  it('link what both had asked for', async () => {
    const records = twoPeople();
    const first = refer(records, A, 'DC');
    records.now = '2026-01-06T09:00:00.000Z' as Instant;
    const second = refer(records, B, 'DC');
    records.command(mergePerson, A, { removedRef: B });
    await records.settle();
    const here = records.of(A).referrals[second];
    expect(here && stateOf(here)).toBe('DUPLICATE_OF');
    expect(here?.duplicateOf).toBe(first);
  });

  it('forward what a late event tells the removed one', async () => {
    const records = twoPeople();
    records.command(mergePerson, A, { removedRef: B });
    await records.settle();
    records.heard(onOfferAccepted, B, offer);
    await records.settle();
    expect(records.of(A).offers[offer.offerId]).toMatchObject({
      acceptedBy: 'ngo-harbour',
      endedAt: null,
    });
    records.heard(onOfferHandedBack, A, { ...offer, reasonCode: 'NO_CAPACITY' });
    records.heard(onOfferAccepted, B, offer);
    await records.settle();
    expect(records.of(A).offers[offer.offerId]?.endedAt).not.toBeNull();
  });

  it('taken up each into the other at once, end with one of them kept or both let go, never in a circle', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(3), { minLength: 8, maxLength: 8 }),
        fc.boolean(),
        async (choices, both) => {
          const records = twoPeople();
          const referral = refer(records, B, 'DC');
          records.command(mergePerson, A, { removedRef: B });
          if (both) records.command(mergePerson, B, { removedRef: A });
          for (const choice of choices)
            if (records.owed.length > 0) await records.run(choice % records.owed.length);
          await records.settle();
          const [a, b] = [records.of(A).merge, records.of(B).merge];
          expect(a.mergedInto !== null && b.mergedInto !== null).toBe(false);
          expect([a.absorbing, b.absorbing]).toEqual([null, null]);
          const kept = a.mergedInto ? B : A;
          if (a.mergedInto || b.mergedInto)
            expect(records.of(kept).referrals[referral]).toBeDefined();
        },
      ),
    );
  });

  it('go by the name of the one that has one, until they are taken apart', async () => {
    const records = new Records();
    const number = { issuer: 'JAIL', type: 'BOOK', value: '77' };
    records.command(findOrOpenPersonByIdentifier, A, number, actor('IMPORT'));
    records.command(openPerson, B, named);
    records.command(mergePerson, A, { removedRef: B });
    await records.settle();
    expect(records.of(A).person?.identity).toMatchObject({ givenName: 'Aigul' });
    records.command(unmergePerson, A, { removedRef: B });
    await records.settle();
    expect(records.of(A).person?.identity).toBeNull();
    expect(records.of(B).person?.identity).toMatchObject({ givenName: 'Aigul' });
  });

  it('let the kept one go where there is nobody to take up', async () => {
    const records = twoPeople();
    records.command(mergePerson, A, { removedRef: ref('nobody') });
    await records.settle();
    expect(records.of(A).merge).toMatchObject({ absorbing: null, absorbed: {} });
    expect(records.states.has(ref('nobody'))).toBe(false);
  });

  it('taken apart have their own again, and what is unsure waits for a person', async () => {
    const records = twoPeople();
    const ofA = refer(records, A, 'DC');
    const ofB = refer(records, B, 'DS');
    records.now = '2026-01-06T09:00:00.000Z' as Instant;
    records.command(mergePerson, A, { removedRef: B });
    await records.settle();
    records.now = '2026-01-07T09:00:00.000Z' as Instant;
    const unsure = refer(records, A, 'ACT');
    records.command(unmergePerson, A, { removedRef: B });
    await records.settle();
    expect(Object.keys(records.of(A).referrals).sort()).toEqual([ofA, unsure].sort());
    expect(Object.keys(records.of(B).referrals)).toEqual([ofB]);
    expect(Object.keys(records.of(A).merge.toReview)).toEqual([unsure]);
    expect(records.of(B).merge.mergedInto).toBeNull();
    records.command(settleMergeReview, A, { belongsTo: 'REMOVED' }, officer, { itemId: unsure });
    await records.settle();
    expect(Object.keys(records.of(A).referrals)).toEqual([ofA]);
    expect(Object.keys(records.of(B).referrals).sort()).toEqual([ofB, unsure].sort());
    expect(
      records.published.filter(({ definition }) => definition.type.includes('unmerged')),
    ).toHaveLength(4);
  });
});
