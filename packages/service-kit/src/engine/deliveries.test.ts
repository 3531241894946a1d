import { instant } from '@throughcare/contracts';
import { actor, ref } from '@throughcare/testing';
import { VirtualClock } from '../clock.ts';
import { Deliveries, mostLate } from './deliveries.ts';

const ngo = actor('NGOC', 'ngo-a');
const begin = instant('2026-03-02T10:00:00.000Z');

function store() {
  const clock = new VirtualClock(begin);
  const written: string[] = [];
  const late: number[] = [];
  const it = { clock, written, late, away: false };
  const deliveries = new Deliveries(
    async (_actor, shown, _what, at) => {
      if (it.away) throw new Error('away');
      const items = new Set([...shown.values()].flat());
      written.push(`${shown.size} ${[...items].join()} ${at}`);
    },
    clock,
    (_error, many) => late.push(many),
  );
  const disclose = (item: string) =>
    deliveries.disclose(
      ngo,
      new Map([ref('ada'), ref('ben')].map((of) => [of, [item]])),
      'read-partner-feed',
    );
  return Object.assign(it, { deliveries, disclose });
}

describe('PSFR-1271: the record of what was delivered', () => {
  it('is written before the delivery, once for all whom it tells of', async () => {
    const { disclose, written } = store();
    await disclose('case 1');
    expect(written).toEqual([`2 case 1 ${begin}`]);
  });

  it('does not hold the delivery up while the store is away, is told of, and is written later with its time', async () => {
    const it = store();
    it.away = true;
    await it.disclose('case 1');
    await it.disclose('case 2');
    await it.deliveries.writeLate();
    expect([it.written, it.late]).toEqual([[], [1, 2, 2]]);
    it.clock.moveTo(instant('2026-03-02T11:00:00.000Z'));
    it.away = false;
    await it.disclose('case 3');
    await it.deliveries.writeLate();
    await it.deliveries.writeLate();
    expect(it.written).toEqual([
      '2 case 3 2026-03-02T11:00:00.000Z',
      `2 case 1 ${begin}`,
      `2 case 2 ${begin}`,
    ]);
  });

  it('is never left out: where there is no room to keep it, the delivery fails', async () => {
    const it = store();
    it.away = true;
    for (let n = 0; n < mostLate; n++) await it.disclose(`case ${n}`);
    await expect(it.disclose('one more')).rejects.toThrow('away');
    it.away = false;
    await it.deliveries.writeLate();
    expect(it.written).toHaveLength(mostLate);
  });
});
