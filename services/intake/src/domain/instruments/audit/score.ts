import type { Sex } from '@throughcare/contracts';
import { type AgainstCutOff, againstCutOffs, type CutOffs } from '../cutOff.ts';
import type { Problem, Scored } from '../result.ts';
import type { AuditAnswers, AuditCAnswers } from './answers.ts';
import { type AuditZone, auditZones, skippedAfterLight, skippedAfterNever } from './items.ts';

export type AuditCResult = {
  /** 0 to 12 */
  readonly total: number;
  readonly against: readonly AgainstCutOff[];
  readonly positive: boolean;
};
export type AuditResult = {
  /** 0 to 40 */
  readonly total: number;
  readonly zone: AuditZone;
};

/** Cut-offs are a setting: the published 3 and 4, or the UK's 5 for all. */
export function scoreAuditC(
  answers: AuditCAnswers,
  sex: Sex,
  cutOffs: CutOffs,
): Scored<AuditCResult> {
  const problem = checkSkips(answers, ['q2', 'q3']);
  if (problem) return { problem };
  const total = answers.q1 + (answers.q2 ?? 0) + (answers.q3 ?? 0);
  const { against, positive } = againstCutOffs(total, cutOffs, sex);
  return { result: { total, against, positive, need: positive ? 'KNOWN' : 'NONE' } };
}

export function scoreAudit(answers: AuditAnswers): Scored<AuditResult> {
  const problem = checkSkips(answers, skippedAfterNever);
  if (problem) return { problem };
  const { instrument: _instrument, ...items } = answers;
  const total = Object.values(items).reduce<number>((sum, score) => sum + (score ?? 0), 0);
  const zone = auditZones.find(({ from }) => total >= from)?.zone ?? 'NONE';
  return { result: { total, zone, need: zone === 'NONE' ? 'NONE' : 'KNOWN' } };
}

type Conditional = (typeof skippedAfterNever)[number];

/** An item that was to be skipped may stand as 0 (paper forms do so), never as more. */
function checkSkips(
  answers: { readonly q1: number } & { readonly [K in Conditional]?: number },
  conditional: readonly Conditional[],
): Problem | null {
  const never = answers.q1 === 0;
  const light = !never && answers.q2 === 0 && answers.q3 === 0;
  for (const item of conditional) {
    const afterLight: readonly string[] = skippedAfterLight;
    const skipped = never || (light && afterLight.includes(item));
    if (skipped && (answers[item] ?? 0) > 0) return { item, code: 'skipped-item-answered' };
    if (!skipped && answers[item] === undefined) return { item, code: 'not-answered' };
  }
  return null;
}
