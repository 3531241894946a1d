import type { Sex } from '@throughcare/contracts';
import { AuditAnswers, AuditCAnswers } from './answers.ts';
import { auditItems } from './items.ts';
import { scoreAudit, scoreAuditC } from './score.ts';

const bush = { F: 3, M: 4 };
const uk = { F: 5, M: 5 };
const auditC = (q1: number, q2: number, q3: number) =>
  AuditCAnswers.parse({ instrument: 'AUDIT_C', q1, q2, q3 });
const audit = (scores: readonly number[]) =>
  AuditAnswers.parse({
    instrument: 'AUDIT',
    ...Object.fromEntries(scores.map((score, n) => [`q${n + 1}`, score])),
  });

describe('AUDIT-C', () => {
  it.each([
    ['M', [1, 1, 1], bush, 3, false],
    ['M', [2, 1, 1], bush, 4, true],
    ['F', [1, 1, 0], bush, 2, false],
    ['F', [1, 1, 1], bush, 3, true],
    ['M', [2, 1, 1], uk, 4, false],
    ['F', [2, 2, 1], uk, 5, true],
    ['M', [4, 4, 4], bush, 12, true],
  ] as const)(
    'for %s with %j and cut-offs %j: %i, positive %s',
    (sex, [q1, q2, q3], cutOffs, total, positive) => {
      expect(scoreAuditC(auditC(q1, q2, q3), sex as Sex, cutOffs)).toMatchObject({
        result: { total, positive, need: positive ? 'KNOWN' : 'NONE' },
      });
    },
  );

  it('lets the lower cut-off decide where sex is neither F nor M, and shows both', () => {
    expect(scoreAuditC(auditC(1, 1, 1), 'X', bush)).toMatchObject({
      result: {
        positive: true,
        against: [
          { sex: 'F', cutOff: 3, reached: true },
          { sex: 'M', cutOff: 4, reached: false },
        ],
      },
    });
  });

  it('takes no more than 0 after "never"', () => {
    expect(scoreAuditC(auditC(0, 0, 0), 'F', bush)).toMatchObject({ result: { total: 0 } });
    expect(scoreAuditC(auditC(0, 0, 1), 'F', bush)).toEqual({
      problem: { item: 'q3', code: 'skipped-item-answered' },
    });
  });

  it('needs no more than Q1 of someone who never drinks', () => {
    const never = AuditCAnswers.parse({ instrument: 'AUDIT_C', q1: 0 });
    expect(scoreAuditC(never, 'M', bush)).toMatchObject({ result: { total: 0, positive: false } });
  });

  it('names the item that someone who drinks did not answer', () => {
    const short = AuditCAnswers.parse({ instrument: 'AUDIT_C', q1: 1, q2: 0 });
    expect(scoreAuditC(short, 'M', bush)).toEqual({
      problem: { item: 'q3', code: 'not-answered' },
    });
  });
});

describe('AUDIT', () => {
  it.each([
    [[4, 3, 0, 0, 0, 0, 0, 0, 0, 0], 7, 'NONE'],
    [[4, 4, 0, 0, 0, 0, 0, 0, 0, 0], 8, 'ADVICE'],
    [[4, 4, 4, 3, 0, 0, 0, 0, 0, 0], 15, 'ADVICE'],
    [[4, 4, 4, 4, 0, 0, 0, 0, 0, 0], 16, 'BRIEF_COUNSELLING'],
    [[4, 4, 4, 4, 3, 0, 0, 0, 0, 0], 19, 'BRIEF_COUNSELLING'],
    [[4, 4, 4, 4, 4, 0, 0, 0, 0, 0], 20, 'SPECIALIST'],
    [[4, 4, 4, 4, 4, 4, 4, 4, 4, 4], 40, 'SPECIALIST'],
  ] as const)('%j makes %i, %s', (scores, total, zone) => {
    expect(scoreAudit(audit(scores))).toMatchObject({ result: { total, zone } });
  });

  it('goes from "never" to Q9, and takes no answer in between', () => {
    const skipped = AuditAnswers.parse({ instrument: 'AUDIT', q1: 0, q9: 2, q10: 4 });
    expect(scoreAudit(skipped)).toMatchObject({ result: { total: 6 } });
    expect(scoreAudit(audit([0, 0, 0, 1, 0, 0, 0, 0, 0, 0]))).toEqual({
      problem: { item: 'q4', code: 'skipped-item-answered' },
    });
  });

  it('goes from Q3 to Q9 where Q2 and Q3 are 0', () => {
    const light = AuditAnswers.parse({ instrument: 'AUDIT', q1: 2, q2: 0, q3: 0, q9: 0, q10: 0 });
    expect(scoreAudit(light)).toMatchObject({ result: { total: 2 } });
  });

  it.each([
    [{ q1: 2, q2: 0, q3: 1 }, 'q4', 'not-answered'],
    [{ q1: 2, q2: 1, q3: 0 }, 'q4', 'not-answered'],
    [{ q1: 2, q2: 0, q3: 0, q5: 1 }, 'q5', 'skipped-item-answered'],
    [{ q1: 2, q2: 0 }, 'q3', 'not-answered'],
    [{ q1: 0, q2: 1 }, 'q2', 'skipped-item-answered'],
  ] as const)('of %j has a problem with %s', (said, item, code) => {
    const given = AuditAnswers.parse({ instrument: 'AUDIT', ...said, q9: 0, q10: 0 });
    expect(scoreAudit(given)).toEqual({ problem: { item, code } });
  });

  it('lets an item that was to be skipped stand as 0, and finds a need from the first zone on', () => {
    const paper = { q1: 2, q2: 0, q3: 0, q4: 0, q5: 0, q6: 0, q7: 0, q8: 0, q9: 2, q10: 4 };
    const given = AuditAnswers.parse({ instrument: 'AUDIT', ...paper });
    expect(scoreAudit(given)).toMatchObject({ result: { total: 8, need: 'KNOWN' } });
    const less = AuditAnswers.parse({ instrument: 'AUDIT', ...paper, q1: 1 });
    expect(scoreAudit(less)).toMatchObject({ result: { total: 7, need: 'NONE' } });
  });

  it('has 0, 2 and 4 for the last two items', () => {
    expect(auditItems.q9.scores).toEqual([0, 2, 4]);
    expect(() => audit([1, 1, 1, 0, 0, 0, 0, 0, 1, 0])).toThrow();
  });
});
