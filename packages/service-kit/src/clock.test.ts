import { addHours, addMinutes, instant } from '@throughcare/contracts';
import { VirtualClock } from './clock.ts';

const start = instant('2026-01-05T09:00:00.000Z');

describe('a virtual clock', () => {
  it('stands still until it is moved, and never moves back', () => {
    const clock = new VirtualClock(start);
    clock.moveTo(addHours(start, 2));
    clock.moveTo(addHours(start, 1));
    expect(clock.now()).toBe(addHours(start, 2));
  });

  it('wakes whoever’s moment it is, by moment and then by who asked first, each once', () => {
    const clock = new VirtualClock(start);
    const woken: string[] = [];
    const wake = (name: string, minutes: number) =>
      clock.wake(addMinutes(start, minutes), () => woken.push(name));
    wake('late', 30);
    wake('early', 10);
    wake('early too', 10);
    wake('never', 120);
    wake('cancelled', 5)();
    clock.moveTo(addHours(start, 1));
    clock.moveTo(addMinutes(start, 61));
    expect(woken).toEqual(['early', 'early too', 'late']);
  });

  it('wakes for a moment that has passed soon, and still may be told not to', async () => {
    const clock = new VirtualClock(start);
    const woken: string[] = [];
    clock.wake(start, () => woken.push('now'));
    clock.wake(start, () => woken.push('cancelled'))();
    expect(woken).toEqual([]);
    await Promise.resolve();
    expect(woken).toEqual(['now']);
  });
});
