import { addDaysToDate, calendarDate } from '@throughcare/contracts';
import fc from 'fast-check';
import { addMonths } from '../terms/addMonths.ts';
import { runsOutOn } from './runsOutOn.ts';
import type { Suspension } from './state.ts';

const day = calendarDate;
const suspended = (from: string, until: string | null): Suspension => ({
  reason: 'HOSPITAL',
  from: day(from),
  until: until === null ? null : day(until),
  done: {
    at: '2026-01-01T00:00:00.000Z' as Suspension['done']['at'],
    by: 'dcc-1',
    org: 'court-26',
    role: 'DCC',
    basis: 'DONE_HERE',
  },
  lifted: null,
});

describe('a clock that stands still while an order is suspended', () => {
  const from = day('2026-02-01');

  it('runs out after its days where nothing is suspended', () => {
    expect(runsOutOn(from, 14, [])).toBe('2026-02-15');
  });

  it('is moved on by the days of a suspension, and by another that this brings within it', () => {
    expect(runsOutOn(from, 14, [suspended('2026-02-10', '2026-02-20')])).toBe('2026-02-25');
    const two = [suspended('2026-02-24', '2026-02-26'), suspended('2026-02-10', '2026-02-20')];
    expect(runsOutOn(from, 14, two)).toBe('2026-02-27');
  });

  it('does not mind a suspension before it began or after it ran out', () => {
    const others = [suspended('2026-01-01', '2026-01-10'), suspended('2026-03-01', '2026-03-05')];
    expect(runsOutOn(from, 14, others)).toBe('2026-02-15');
  });

  it('is moved on by a suspension that begins on its last day, not by one that begins the day after', () => {
    expect(runsOutOn(from, 14, [suspended('2026-02-15', '2026-02-20')])).toBe('2026-02-20');
    expect(runsOutOn(from, 14, [suspended('2026-02-15', null)])).toBeNull();
    expect(runsOutOn(from, 14, [suspended('2026-02-16', '2026-02-20')])).toBe('2026-02-15');
    expect(runsOutOn(from, 14, [suspended('2026-02-16', null)])).toBe('2026-02-15');
  });

  it('counts a suspension that began before it only from its own beginning', () => {
    expect(runsOutOn(from, 14, [suspended('2026-01-25', '2026-02-03')])).toBe('2026-02-17');
  });

  it('has no end while it stands still', () => {
    expect(runsOutOn(from, 14, [suspended('2026-02-10', null)])).toBeNull();
  });

  it('never runs out earlier for being suspended', () => {
    const spans = fc.array(fc.tuple(fc.nat(60), fc.nat(30)), { maxLength: 5 });
    fc.assert(
      fc.property(spans, (given) => {
        const suspensions = given.map(([start, length]) => {
          const begins = addDaysToDate(from, start - 20);
          return suspended(begins, addDaysToDate(begins, length));
        });
        expect((runsOutOn(from, 14, suspensions) ?? '') >= '2026-02-15').toBe(true);
      }),
    );
  });
});

describe('months', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-01-05', 24, '2028-01-05'],
    ['2026-11-30', 3, '2027-02-28'],
  ])('%s and %i months on is %s', (from, months, expected) => {
    expect(addMonths(day(from), months)).toBe(expected);
  });
});
