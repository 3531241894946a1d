import type { Sex } from '@throughcare/contracts';
import { z } from 'zod';
import { Assist30Answers, Assist31Answers } from './assist/answers.ts';
import { type AssistResult, scoreAssist } from './assist/score.ts';
import { AuditAnswers, AuditCAnswers } from './audit/answers.ts';
import { type AuditCResult, type AuditResult, scoreAudit, scoreAuditC } from './audit/score.ts';
import { ClinicalAnswers } from './clinical/answers.ts';
import { type ClinicalResult, scoreClinical } from './clinical/score.ts';
import type { CutOffs } from './cutOff.ts';
import { DuditAnswers } from './dudit/answers.ts';
import { type DuditResult, scoreDudit } from './dudit/score.ts';
import type { Scored } from './result.ts';

/** SCREEN: trained staff may use it. ASSESSMENT: a clinician only. `window`: the answers are about the past three months. */
export const instruments = {
  ASSIST_3_0: { tier: 'SCREEN', window: true },
  ASSIST_3_1: { tier: 'SCREEN', window: true },
  DUDIT: { tier: 'SCREEN', window: false },
  AUDIT_C: { tier: 'SCREEN', window: false },
  AUDIT: { tier: 'SCREEN', window: false },
  CLINICAL: { tier: 'ASSESSMENT', window: false },
} as const;
export type Instrument = keyof typeof instruments;
export const Instrument = z
  .enum(Object.keys(instruments) as [Instrument, ...Instrument[]])
  .meta({ description: 'Instrument and version', examples: ['ASSIST_3_1'] });

export const Answers = z.discriminatedUnion('instrument', [
  Assist30Answers,
  Assist31Answers,
  DuditAnswers,
  AuditCAnswers,
  AuditAnswers,
  ClinicalAnswers,
]);
export type Answers = z.infer<typeof Answers>;

export type Result = (AssistResult | DuditResult | AuditCResult | AuditResult | ClinicalResult) & {
  readonly need: 'KNOWN' | 'NONE';
};

export function score(answers: Answers, sex: Sex, auditCCutOffs: CutOffs): Scored<Result> {
  switch (answers.instrument) {
    case 'ASSIST_3_0':
    case 'ASSIST_3_1':
      return scoreAssist(answers);
    case 'DUDIT':
      return scoreDudit(answers, sex);
    case 'AUDIT_C':
      return scoreAuditC(answers, sex, auditCCutOffs);
    case 'AUDIT':
      return scoreAudit(answers);
    case 'CLINICAL':
      return scoreClinical(answers);
    default:
      return answers satisfies never;
  }
}
