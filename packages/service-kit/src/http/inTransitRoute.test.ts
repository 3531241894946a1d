import { addMinutes, instant } from '@throughcare/contracts';
import { inTransit } from './inTransitRoute.ts';

const now = instant('2026-03-02T10:00:00.000Z');
const waiting = (...moments: string[]) => ({
  outbox: moments.map((time) => ({ time, type: 'org.throughcare.intake.referral.accepted.v1' })),
});
const documents: Record<string, object> = {
  ada: waiting('2026-03-02T09:55:00.000Z'),
  ben: waiting('2026-03-02T09:40:00.000Z', '2026-03-02T09:59:00.000Z'),
  gone: waiting(),
};
const tools = {
  store: {
    pending: async () => Object.keys(documents).map((id) => ({ kind: 'pathway', id })),
    read: async (_kind: string, id: string) => documents[id],
  } as never,
  now: () => now,
  unsettled: async () => 3,
};

describe('what is on its way is owed by the operator', () => {
  it('who it is about, since when, by when, the longest waiting first', async () => {
    const { items, unsettled } = await inTransit(tools);
    expect(unsettled).toBe(3);
    expect(items).toMatchObject([
      { ref: 'ben', events: 2, since: '2026-03-02T09:40:00.000Z', overdue: true },
      { ref: 'ada', events: 1, due: '2026-03-02T10:05:00.000Z', overdue: false },
    ]);
  });

  it('is overdue ten minutes after its own moment, not before', async () => {
    const at = (minutes: number) => ({ ...tools, now: () => addMinutes(now, minutes) });
    const overdue = async (minutes: number) =>
      (await inTransit(at(minutes))).items.filter((row) => row.overdue).map(({ ref }) => ref);
    expect(await overdue(4.99)).toEqual(['ben']);
    expect(await overdue(5)).toEqual(['ben', 'ada']);
  });
});
