const drinking = [
  'never',
  'monthly or less',
  '2-4 times a month',
  '2-3 times a week',
  '4 times a week or more',
] as const;
const drinks = ['1-2', '3-4', '5-6', '7-9', '10 or more'] as const;
const often = ['never', 'less than monthly', 'monthly', 'weekly', 'daily or almost'] as const;
const ever = ['no', 'yes, but not in the past year', 'yes, in the past year'] as const;
const graded = [0, 1, 2, 3, 4] as const;
const everScores = [0, 2, 4] as const;

/** AUDIT's ten items; the first three are AUDIT-C (domain reference 4.3). Q3 asks about 6+ drinks (UK: 6+ women, 8+ men). */
export const auditItems = {
  q1: { options: drinking, scores: graded },
  q2: { options: drinks, scores: graded },
  q3: { options: often, scores: graded },
  q4: { options: often, scores: graded },
  q5: { options: often, scores: graded },
  q6: { options: often, scores: graded },
  q7: { options: often, scores: graded },
  q8: { options: often, scores: graded },
  q9: { options: ever, scores: everScores },
  q10: { options: ever, scores: everScores },
} as const;

/** Zones of the full AUDIT, 0 to 40. Source: Springer s13722-016-0066-5. */
export const auditZones = [
  { from: 20, zone: 'SPECIALIST' },
  { from: 16, zone: 'BRIEF_COUNSELLING' },
  { from: 8, zone: 'ADVICE' },
  { from: 0, zone: 'NONE' },
] as const;
export type AuditZone = (typeof auditZones)[number]['zone'];

/** Items that follow only from these: Q1 "never" goes to Q9; Q2 and Q3 both 0 go to Q9. Unchecked (WHO manual). */
export const skippedAfterNever = ['q2', 'q3', 'q4', 'q5', 'q6', 'q7', 'q8'] as const;
export const skippedAfterLight = ['q4', 'q5', 'q6', 'q7', 'q8'] as const;
