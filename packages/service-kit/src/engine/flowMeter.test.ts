import type { CloudEvent, Instant } from '@throughcare/contracts';
import { FlowMeter } from './flowMeter.ts';

const now = '2026-07-01T09:30:00.000Z' as Instant;
const nth = (n: number) => ({ id: `e${n}`, source: '/throughcare/intake/care' }) as CloudEvent;

it('remembers when the last five thousand events were settled, and not all that ever were', () => {
  const meter = new FlowMeter(() => now);
  for (let n = 1; n <= 20_000; n++) meter.note(nth(n), 'applied');
  expect(meter.settled('e15001')).toEqual({ at: now, outcome: 'applied' });
  expect(meter.settled('e10000')).toBeUndefined();
  expect(meter.lately('intake')).toBe(20_000);
});

it('stays with what first came of an event', () => {
  const meter = new FlowMeter(() => now);
  meter.note(nth(1), 'applied');
  for (let n = 2; n <= 6_000; n++) meter.note(nth(n), 'applied');
  meter.note(nth(1), 'duplicate');
  expect(meter.settled('e1')).toEqual({ at: now, outcome: 'applied' });
});
