import { isSound, lastLine, type Result, tableOf } from './report.ts';

const kept: Result = {
  seed: 1,
  minutes: 1,
  caused: { 'service-killed': 7, 'broker-killed': 1 },
  faults: 8,
  acknowledged: 300,
  answered: true,
  refused: {},
  events: 300,
  lost: 0,
  appliedTwice: 0,
  outOfOrder: 0,
  atRest: true,
  parked: 0,
  endedByThemselves: 0,
  endedInDisorder: 0,
};

describe('the report of a run', () => {
  it('is sound where the promise was kept', () => {
    expect(isSound(kept)).toBe(true);
  });

  it.each<Partial<Result>>([
    { lost: 1 },
    { appliedTwice: 1 },
    { outOfOrder: 1 },
    { parked: 1 },
    { answered: false },
    { atRest: false },
    { refused: { 500: 1 } },
  ])('is not with %j', (broken) => {
    expect(isSound({ ...kept, ...broken })).toBe(false);
  });

  it('has a row for each kind that struck and each answer that nobody expects, and a last line for programs', () => {
    const table = tableOf({ ...kept, refused: { 500: 2 } });
    expect(table).toMatch(/^service killed \(SIGKILL\) +7$/m);
    expect(table).toMatch(/^broker killed \(SIGKILL\) +1$/m);
    expect(table).toMatch(/^answers of 500 +2$/m);
    expect(table).not.toContain('store killed');
    expect(lastLine(kept)).toBe('faults 8, events 300, lost 0, appliedTwice 0, outOfOrder 0');
  });
});
