import type { Scored } from '../result.ts';
import type { ClinicalAnswers } from './answers.ts';
import { type Level, type PlacementPathway, placementFor } from './pathways.ts';

export type ClinicalResult = {
  readonly suitable: boolean;
  /** What the table says, and what is recommended: the clinician's word where it differs, with a reason. */
  readonly pathwayByTable: PlacementPathway;
  readonly recommendedPathway: PlacementPathway;
  readonly severity: Level;
};

/** Severity or need from MEDIUM on is a known need. */
export function scoreClinical(answers: ClinicalAnswers): Scored<ClinicalResult> {
  const { severity, risk, need, suitable, pathway, pathwayReason } = answers;
  const pathwayByTable = placementFor(risk, need);
  if (pathway !== undefined && pathway !== pathwayByTable && pathwayReason === undefined)
    return { problem: { item: 'pathwayReason', code: 'not-answered' } };
  return {
    result: {
      suitable,
      pathwayByTable,
      recommendedPathway: pathway ?? pathwayByTable,
      severity,
      need: severity === 'LOW' && need === 'LOW' ? 'NONE' : 'KNOWN',
    },
  };
}
