import type { Problem, Scored } from '../result.ts';
import type { AssistAnswers, SubstanceAnswers } from './answers.ts';
import { type Band, type Substance, scores, substanceCodes, substances } from './items.ts';

export type AssistResult = {
  /** One score a substance ever used; they are never added up across substances. */
  readonly substances: Readonly<Partial<Record<Substance, { score: number; band: Band }>>>;
  /** Recent injecting above the threshold calls for specialist assessment whatever the scores. */
  readonly injectingNeedsAssessment: boolean;
};

/** Scores by the published rules, or names the first item whose answer breaks them. */
export function scoreAssist(answers: AssistAnswers): Scored<AssistResult> {
  const used = substanceCodes.filter((code) => answers.substances[code].lifetime);
  for (const code of substanceCodes) {
    const problem = check(code, answers.substances[code]);
    if (problem) return { problem };
  }
  const injecting = checkInjecting(answers, used.length > 0);
  if (injecting) return { problem: injecting };
  const results: Partial<Record<Substance, { score: number; band: Band }>> = {};
  for (const code of used) {
    const score = scoreOf(answers.substances[code]);
    results[code] = { score, band: bandOf(code, score) };
  }
  const injectingNeedsAssessment = answers.injectingAboveThreshold === true;
  const needed = used.some(
    (code) => substances[code].countsForNeed && results[code]?.band !== 'LOW',
  );
  return {
    result: {
      substances: results,
      injectingNeedsAssessment,
      need: needed || injectingNeedsAssessment ? 'KNOWN' : 'NONE',
    },
  };
}

export function bandOf(substance: Substance, score: number): Band {
  const { moderateFrom, highFrom } = substances[substance];
  return score >= highFrom ? 'HIGH' : score >= moderateFrom ? 'MODERATE' : 'LOW';
}

const scoreOf = (a: SubstanceAnswers): number =>
  (a.q2 ? scores.q2[a.q2] : 0) +
  (a.q3 ? scores.q3[a.q3] : 0) +
  (a.q4 ? scores.q4[a.q4] : 0) +
  (a.q5 ? scores.q5[a.q5] : 0) +
  (a.q6 ? scores.q6[a.q6] : 0) +
  (a.q7 ? scores.q7[a.q7] : 0);

/** Never used: nothing more. Not in the past three months: Q6 and Q7 only. Tobacco: no Q5. */
function check(substance: Substance, answers: SubstanceAnswers): Problem | null {
  const recent = answers.lifetime && answers.q2 !== undefined && answers.q2 !== 'NEVER';
  const asked = {
    q2: answers.lifetime,
    q3: recent,
    q4: recent,
    q5: recent && substances[substance].asksQ5,
    q6: answers.lifetime,
    q7: answers.lifetime,
  };
  for (const item of ['q2', 'q3', 'q4', 'q5', 'q6', 'q7'] as const) {
    const path = `substances/${substance}/${item}`;
    if (asked[item] && answers[item] === undefined) return { item: path, code: 'not-answered' };
    if (!asked[item] && answers[item] !== undefined)
      return { item: path, code: 'skipped-item-answered' };
  }
  return null;
}

/** All Q1 "no": the interview stops, so Q8 is not asked. */
function checkInjecting(
  { q8, injectingAboveThreshold }: AssistAnswers,
  anyUse: boolean,
): Problem | null {
  if (anyUse && q8 === undefined) return { item: 'q8', code: 'not-answered' };
  if (!anyUse && q8 !== undefined) return { item: 'q8', code: 'skipped-item-answered' };
  const asked = q8 === 'PAST_3_MONTHS';
  if (asked && injectingAboveThreshold === undefined)
    return { item: 'injectingAboveThreshold', code: 'not-answered' };
  if (!asked && injectingAboveThreshold !== undefined)
    return { item: 'injectingAboveThreshold', code: 'skipped-item-answered' };
  return null;
}
