import { z } from 'zod';
import { leaveOut, withoutLevel } from './leaveOut.ts';
import { at, type Level, notice } from './levels.ts';

const only = (...levels: Level[]): ReadonlySet<Level> => new Set(['L0', ...levels]);

describe('what is left of an answer', () => {
  it('is what stands at a level that the caller sees; the rest is left out and not null', () => {
    const schema = z.object({
      id: notice(z.string()),
      on: at('L1', z.string()),
      charge: at('L4.charge', z.string().nullable()),
    });
    const whole = { id: 'a', on: '2026-01-05', charge: null };
    expect(leaveOut(schema, whole, only())).toEqual({ id: 'a' });
    expect(leaveOut(schema, whole, only('L1'))).toEqual({ id: 'a', on: '2026-01-05' });
    expect(leaveOut(schema, whole, only('L1', 'L4.charge'))).toEqual(whole);
  });

  it('holds at any depth: in objects, lists, records by name, and what may be null', () => {
    const step = z.object({ on: z.string(), why: at('L4.charge', z.string()) });
    const schema = z.object({
      last: notice(step.nullable()),
      steps: notice(z.array(step)),
      byName: notice(z.record(z.string(), step)),
      maybe: notice(step.optional()),
      deep: notice(z.object({ list: z.array(z.object({ step })) })),
    });
    const one = { on: '2026-01-05', why: 'theft' };
    const whole = {
      last: one,
      steps: [one, one],
      byName: { first: one },
      maybe: one,
      deep: { list: [{ step: one }] },
    };
    const [text, part] = [JSON.stringify(whole), { on: '2026-01-05' }];
    expect(leaveOut(schema, whole, only())).toEqual({
      last: part,
      steps: [part, part],
      byName: { first: part },
      maybe: part,
      deep: { list: [{ step: part }] },
    });
    expect(leaveOut(schema, whole, only('L4.charge'))).toEqual(whole);
    expect(leaveOut(schema, { ...whole, last: null }, only())).toMatchObject({ last: null });
    expect(JSON.stringify(whole)).toBe(text);
  });

  it('takes an inner field out of an object that is seen, and the whole object where that is not', () => {
    const schema = z.object({
      stay: at(
        'L1.custody',
        z.object({ prison: z.string(), dose: at('L3.substitution', z.int()) }),
      ),
    });
    const whole = { stay: { prison: 'north', dose: 40 } };
    expect(leaveOut(schema, whole, only('L3.substitution'))).toEqual({});
    expect(leaveOut(schema, whole, only('L1.custody'))).toEqual({ stay: { prison: 'north' } });
  });

  it('of a value of several shapes is what its own shape leaves, and nothing of a value of none', () => {
    const schema = z.object({
      outcome: notice(
        z.union([
          z.object({ kind: z.literal('text'), text: at('L4.charge', z.string()) }),
          z.object({ kind: z.literal('score'), score: at('L3.clinical', z.int()) }),
        ]),
      ),
    });
    const scored = { outcome: { kind: 'score', score: 27 } };
    expect(leaveOut(schema, scored, only('L4.charge'))).toEqual({ outcome: { kind: 'score' } });
    expect(leaveOut(schema, scored, only('L3.clinical'))).toEqual(scored);
    expect(leaveOut(schema, { outcome: { kind: 'other', score: 27 } }, only())).toEqual({});
  });

  it('has nothing that the schema does not say', () => {
    const schema = z.object({ id: notice(z.string()) });
    expect(leaveOut(schema, { id: 'a', name: 'Aigerim' }, only('ID.name'))).toEqual({ id: 'a' });
  });

  it('keeps a level through what is said of a field besides', () => {
    const schema = z.object({
      on: at('L1', z.string()).meta({ description: 'The day' }),
      until: at('L1', z.string()).nullable(),
    });
    const whole = { on: '2026-01-05', until: '2026-01-06' };
    expect(withoutLevel(schema)).toEqual([]);
    expect(leaveOut(schema, whole, only())).toEqual({});
    expect(leaveOut(schema, whole, only('L1'))).toEqual(whole);
  });
});

describe('a field', () => {
  it('has a level, or one stands over it; those that have none are named by their paths', () => {
    const schema = z.object({
      id: notice(z.string()),
      covered: at('L1', z.object({ inner: z.string(), list: z.array(z.string()) })),
      bare: z.string(),
      half: z.object({ known: notice(z.int()), unknown: z.int().nullable() }),
      rows: z.array(z.object({ n: z.int() })),
      names: z.record(z.string(), z.string()),
      either: z.union([z.object({ a: notice(z.int()) }), z.object({ b: z.int() })]),
    });
    expect(withoutLevel(schema)).toEqual(['bare', 'half.unknown', 'rows[].n', 'names', 'either.b']);
  });
});
