import { help, optionsFrom, partNames } from './options.ts';
import { installing } from './others.ts';

describe('options of the benchmark', () => {
  it('measures everything in five rounds and writes the report when nothing is said', () => {
    expect(optionsFrom([])).toMatchObject({
      only: partNames,
      rounds: 5,
      subject: 'referral',
      out: 'docs/benchmarks.md',
    });
  });

  it('overwrites no report with a part of it, or with a quick look', () => {
    expect(optionsFrom(['--only', 'commands,idle'])).toMatchObject({
      only: ['commands', 'idle'],
      out: null,
    });
    expect(optionsFrom(['--quick'])).toMatchObject({ rounds: 2, out: null });
    expect(optionsFrom(['--only', 'kafka-latency', '--only', 'telemetry'])).toMatchObject({
      only: ['kafka-latency', 'telemetry'],
      out: null,
    });
  });

  it('takes what it compares with from one folder, and says how to fill it', () => {
    expect(optionsFrom([])).toMatchObject({ others: null });
    expect(optionsFrom(['--others', 'elsewhere'])).toMatchObject({ others: 'elsewhere' });
    expect(help).toContain(installing);
  });

  it.each([
    ['--rounds', '0'],
    ['--rounds', 'many'],
    ['--only', 'everything'],
    ['--subject', 'nothing'],
    ['--fast', ''],
  ])('refuses %s %s', (name, value) => {
    expect(() => optionsFrom([name, value])).toThrow();
  });
});
