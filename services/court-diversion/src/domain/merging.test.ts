import { addDays } from '@throughcare/contracts';
import { whereItStands } from '@throughcare/record';
import { ref } from '@throughcare/testing';
import { mergingHolds, Records } from '@throughcare/testing/merging';
import fc from 'fast-check';
import { mergingCase, Ordered, reactionTo } from '../../test/mergingCase.ts';
import { at, commandNamed } from '../../test/storyOfAnOrder.ts';
import { pathway } from './document.ts';
import { merging } from './merging.ts';
import { orderState } from './order/orderState.ts';

const [a, b, c] = [ref('a'), ref('b'), ref('c')];
const issuedOrder = 3;

/** Three records of one person; the first has an issued order with a hearing. */
class Court {
  readonly records = new Records(mergingCase.type, mergingCase.settings, mergingCase.followUps);
  readonly order = new Ordered(this.records, a, issuedOrder);
  readonly orderId: string;

  constructor() {
    mergingCase.make(this.records, a, issuedOrder);
    this.orderId = this.order.standing?.order.id ?? '';
  }
  /** Both records hear of it, at once or one of them only. */
  hear(what: 'merged' | 'unmerged', keptRef: string, removedRef: string, ...who: string[]): this {
    for (const one of who.length > 0 ? who : [removedRef, keptRef])
      this.records.heard(reactionTo(`person.${what}`), one, { keptRef, removedRef, nth: 1 });
    return this;
  }
  async merge(keptRef: string, removedRef: string): Promise<void> {
    await this.hear('merged', keptRef, removedRef).records.settle();
  }
  async unmerge(keptRef: string, removedRef: string): Promise<void> {
    await this.hear('unmerged', keptRef, removedRef).records.settle();
  }
  started(on: string): void {
    const { orderId, order } = this;
    const { provider: providerOrg } = order;
    const data = { orderId, providerOrg, startedOn: '2026-01-05' };
    this.records.heard(reactionTo('treatment.start-confirmed'), on, data);
  }
  /** Index entries of a list, of all records. */
  listed(name: string): readonly { readonly ref: string; readonly item: string | undefined }[] {
    return this.records.refs().flatMap((one) =>
      this.records
        .index(one)
        .filter((entry) => entry.name === name)
        .map(({ item }) => ({ ref: one, item })),
    );
  }
  setsStartBy(on: string, who = this.order.judge) {
    const body = { startBy: '2026-02-01', reason: 'HOSPITAL' };
    const params = { orderId: this.orderId };
    return this.records.command(commandNamed('set-start-by'), on, who, body, params);
  }
  state(on: string) {
    const { orders, facts } = this.records.state(on);
    const order = orders[this.orderId];
    return order && orderState(order, facts);
  }
  isSeen(on: string): boolean {
    return this.order.sees('order', this.orderId)(this.records.state(on));
  }
}

describe('a record that was merged into another', () => {
  it('refuses commands and names the record that goes on, to nobody but who may know', async () => {
    const court = new Court();
    await court.merge(b, a);
    expect(court.setsStartBy(a)).toMatchObject({
      code: 'person-merged',
      more: { keptRef: b },
    });
    expect(court.setsStartBy(a, at('JUDGE', 'another'))?.code).toBe('not-found');
    expect(court.setsStartBy(b)).toBeNull();
  });

  it('decides nothing any more: no timer, no list, no rule', async () => {
    const court = new Court();
    await court.merge(b, a);
    const state = court.records.state(a);
    expect(whereItStands(pathway, state, mergingCase.settings).dueAt).toBeNull();
    expect(whereItStands(pathway, state, mergingCase.settings).index).toEqual([]);
    court.records.now = addDays(court.records.now, 60);
    const told = court.records.published.length;
    court.records.change(a, () => []);
    expect(court.records.published).toHaveLength(told);
    court.records.change(b, () => []);
    expect(court.records.published.at(-1)?.ref).toBe(b);
  });

  it('has its order, its hearing and its tasks on the lists of the record that goes on, once', async () => {
    const court = new Court();
    court.records.heard(reactionTo('prisoner.received'), a, { reason: 'ADMISSION' });
    const before = ['orders', 'hearings', 'tasks'].map((list) => court.listed(list));
    await court.merge(b, a);
    const after = ['orders', 'hearings', 'tasks'].map((list) => court.listed(list));
    expect(before.every((list) => list.length > 0)).toBe(true);
    expect(after).toEqual(before.map((list) => list.map(({ item }) => ({ ref: b, item }))));
    await court.unmerge(b, a);
    expect(['orders', 'hearings', 'tasks'].map((list) => court.listed(list))).toEqual(before);
  });

  it('hands on every fact that it hears later', async () => {
    const court = new Court();
    await court.merge(b, a);
    court.started(a);
    expect(court.state(a)).toBe('ISSUED');
    expect(court.records.owed()).toMatchObject([{ ref: a, followUp: { name: 'forward-items' } }]);
    await court.records.settle();
    expect(court.state(b)).toBe('ACTIVE');
  });

  it('moves the revision of an order with what is told of it, also by a merge and by a return', async () => {
    const court = new Court();
    const entity = (on: string) =>
      pathway.entities?.(court.records.state(on)).find((things) => court.orderId in things)?.[
        court.orderId
      ];
    await court.merge(b, a);
    const merged = entity(b);
    court.records.heard(reactionTo('treatment.ended'), a, { orderId: court.orderId });
    await court.records.settle();
    expect(entity(b)).not.toBe(merged);
    const home = entity(a);
    court.records.heard(reactionTo('treatment.ended'), b, { orderId: court.orderId });
    await court.unmerge(b, a);
    expect(entity(a)).not.toBe(home);
    const returned = entity(a);
    court.records.heard(reactionTo('prisoner.released'), a, {});
    expect(entity(a)).toBe(returned);
  });

  it('gets its things back as they stand when the merge is undone, and waits for them', async () => {
    const court = new Court();
    await court.merge(b, a);
    court.setsStartBy(b);
    court.hear('unmerged', b, a);
    expect(court.setsStartBy(a)).toMatchObject({
      refused: 'unavailable',
      code: 'items-returning',
    });
    expect(court.setsStartBy(b)?.code).toBe('items-returning');
    await court.records.settle();
    expect(court.records.state(a).orders[court.orderId]?.terms?.startBy).toBe('2026-02-01');
    expect(
      whereItStands(pathway, court.records.state(a), mergingCase.settings).dueAt,
    ).not.toBeNull();
    const { referrals, orders, hearings, facts, tasks } = court.records.state(b);
    expect({ referrals, orders, hearings, facts, tasks }).toEqual({
      referrals: {},
      orders: {},
      hearings: {},
      facts: {},
      tasks: {},
    });
  });

  it('goes on alike when its things come back before it hears that the merge was undone', async () => {
    const court = new Court();
    await court.merge(b, a);
    await court.hear('unmerged', b, a, b).records.settle();
    expect(merging.decides(court.records.state(a))).toBe(true);
    court.hear('unmerged', b, a, a);
    expect(court.setsStartBy(a)).toBeNull();
  });

  it('is ended by a death that was told of the other, and stands again when it turns out to be another person', async () => {
    const court = new Court();
    court.records.heard(reactionTo('prisoner.died'), b, {});
    await court.merge(b, a);
    expect(court.state(b)).toBe('ENDED_ADMIN');
    await court.unmerge(b, a);
    expect(court.state(a)).toBe('ISSUED');
  });
});

describe('a referral that is heard of at a record that was merged', () => {
  const routedLate = async () => {
    const court = new Court();
    await court.merge(b, a);
    const late = new Ordered(court.records, a, 7);
    late.routed();
    expect(late.ordersOf(court.records.state(a))).toEqual([]);
    await court.records.settle();
    return { court, late };
  };

  it('becomes one candidate, at the record that goes on', async () => {
    const { court, late } = await routedLate();
    expect(late.ordersOf(court.records.state(b))).toHaveLength(1);
    late.routed();
    await court.records.settle();
    expect(late.ordersOf(court.records.state(b))).toHaveLength(1);
  });

  it('takes its candidate along to whose referral it was, and opens no second one', async () => {
    const { court, late } = await routedLate();
    const [candidate] = late.ordersOf(court.records.state(b));
    late.does(late.clerk, 'take-up-candidate');
    await court.unmerge(b, a);
    expect(late.ordersOf(court.records.state(b))).toEqual([]);
    expect(late.ordersOf(court.records.state(a))).toMatchObject([
      { id: candidate?.id, court: late.clerk.org },
    ]);
  });

  it('ends its candidate when it is withdrawn on the stream of the record that goes on', async () => {
    const { court, late } = await routedLate();
    const { referralId } = late;
    court.records.heard(reactionTo('referral.withdrawn'), b, { referralId });
    await court.unmerge(b, a);
    const [candidate] = late.ordersOf(court.records.state(a));
    expect(candidate?.end?.reason).toBe('REFERRAL_WITHDRAWN');
    expect(court.records.state(b).facts).toEqual({});
  });
});

describe('an order of the first of three records', () => {
  it('is with the third when the first goes into the second and that into the third', async () => {
    const court = new Court();
    await court.merge(b, a);
    await court.merge(c, b);
    expect(
      [a, b, c].map((one) => court.listed('orders').some((entry) => entry.ref === one)),
    ).toEqual([false, false, true]);
    expect(court.isSeen(c)).toBe(true);
    expect(court.setsStartBy(c)).toBeNull();
    court.started(a);
    await court.records.settle();
    expect(court.state(c)).toBe('ACTIVE');
  });

  it('is with the second again when that is taken out, then with the first; and never with a stranger', async () => {
    const court = new Court();
    await court.merge(b, a);
    await court.merge(c, b);
    await court.unmerge(c, b);
    expect(court.isSeen(c)).toBe(false);
    expect(court.setsStartBy(b)).toBeNull();
    await court.unmerge(b, a);
    expect(court.isSeen(b)).toBe(false);
    court.started(a);
    expect(court.state(a)).toBe('ACTIVE');
    expect(court.listed('orders').every((entry) => entry.ref === a)).toBe(true);
  });
});

it('loses, misplaces and doubles nothing, however three records are merged and taken apart', async () => {
  await fc.assert(mergingHolds(mergingCase), { numRuns: 300, seed: 1 });
});
