import { severalLines } from '@throughcare/contracts';
import { z } from 'zod';
import { levels, placementPathways } from './pathways.ts';

/** A clinician's assessment: severity, risk, need, and whether the programme asked for suits the person. */
export const ClinicalAnswers = z.strictObject({
  instrument: z.literal('CLINICAL'),
  severity: z.enum(levels),
  risk: z.enum(levels),
  need: z.enum(levels),
  suitable: z.boolean(),
  pathway: z
    .enum(placementPathways)
    .exactOptional()
    .meta({ description: 'Where the clinician recommends another than the table' }),
  pathwayReason: severalLines(1000).exactOptional(),
});
export type ClinicalAnswers = z.infer<typeof ClinicalAnswers>;
