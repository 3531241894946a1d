import type { Sex } from '@throughcare/contracts';
import fc from 'fast-check';
import { DuditAnswers } from './answers.ts';
import { type DuditItem, duditItems } from './items.ts';
import { scoreDudit } from './score.ts';

const items = Object.keys(duditItems) as DuditItem[];
/** Answers that add up to this total, filled from the first item on. */
const adding = (total: number): DuditAnswers => {
  let left = total;
  const scores = items.map((item) => {
    const best = [...duditItems[item].scores].reverse().find((score) => score <= left) ?? 0;
    left -= best;
    return [item, best] as const;
  });
  return DuditAnswers.parse({ instrument: 'DUDIT', ...Object.fromEntries(scores) });
};
const resultOf = (total: number, sex: Sex) => {
  const scored = scoreDudit(adding(total), sex);
  if ('problem' in scored) throw new Error(scored.problem.item);
  return scored.result;
};

describe('DUDIT', () => {
  it.each([
    ['M', 5, false],
    ['M', 6, true],
    ['F', 1, false],
    ['F', 2, true],
  ] as const)('finds for %s at %i a probable problem: %s', (sex, total, probable) => {
    expect(resultOf(total, sex)).toMatchObject({
      total,
      problemProbable: probable,
      need: probable ? 'KNOWN' : 'NONE',
    });
  });

  it('finds dependence highly probable from 25 on, for either sex', () => {
    expect(resultOf(24, 'M').dependenceHighlyProbable).toBe(false);
    expect(resultOf(25, 'M').dependenceHighlyProbable).toBe(true);
    expect(resultOf(25, 'F').dependenceHighlyProbable).toBe(true);
  });

  it.each(['X', 'NOT_STATED'] as const)(
    'lets the lower cut-off decide for %s and shows both',
    (sex) => {
      expect(resultOf(2, sex)).toMatchObject({
        problemProbable: true,
        against: [
          { sex: 'F', cutOff: 2, reached: true },
          { sex: 'M', cutOff: 6, reached: false },
        ],
      });
    },
  );

  it('refuses 1 and 3 for the last two items, which have their own scale', () => {
    expect(DuditAnswers.safeParse({ ...adding(0), q10: 1 }).success).toBe(false);
    expect(DuditAnswers.safeParse({ ...adding(0), q11: 3 }).success).toBe(false);
    expect(DuditAnswers.safeParse({ ...adding(0), q11: 4 }).success).toBe(true);
  });

  it('offers as many options as scores for every item', () => {
    for (const item of items)
      expect(duditItems[item].options).toHaveLength(duditItems[item].scores.length);
  });

  it('stays between 0 and 44 and adds all eleven up', () => {
    const each = fc.tuple(...items.map((item) => fc.constantFrom(...duditItems[item].scores)));
    fc.assert(
      fc.property(each, (scores) => {
        const entries = items.map((item, n) => [item, scores[n]]);
        const given = DuditAnswers.parse({ instrument: 'DUDIT', ...Object.fromEntries(entries) });
        const scored = scoreDudit(given, 'M');
        const total = scores.reduce<number>((sum, score) => sum + score, 0);
        expect(scored).toMatchObject({ result: { total } });
        expect(total).toBeLessThanOrEqual(44);
      }),
    );
  });
});
