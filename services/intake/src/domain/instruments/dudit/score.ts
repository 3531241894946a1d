import type { Sex } from '@throughcare/contracts';
import { type AgainstCutOff, againstCutOffs } from '../cutOff.ts';
import type { Scored } from '../result.ts';
import type { DuditAnswers } from './answers.ts';
import { type DuditItem, duditCutOffs, duditItems } from './items.ts';

export type DuditResult = {
  /** 0 to 44 */
  readonly total: number;
  readonly against: readonly AgainstCutOff[];
  readonly problemProbable: boolean;
  readonly dependenceHighlyProbable: boolean;
};

export function scoreDudit(answers: DuditAnswers, sex: Sex): Scored<DuditResult> {
  const items = Object.keys(duditItems) as DuditItem[];
  const total = items.reduce((sum, item) => sum + answers[item], 0);
  const { against, positive } = againstCutOffs(total, duditCutOffs, sex);
  return {
    result: {
      total,
      against,
      problemProbable: positive,
      dependenceHighlyProbable: total >= duditCutOffs.dependence,
      need: positive ? 'KNOWN' : 'NONE',
    },
  };
}
