const perOccasion = ['0', '1-2', '3-4', '5-6', '7 or more'] as const;
const oftenUse = [
  'never',
  'once a month or less',
  '2-4 times a month',
  '2-3 times a week',
  '4 times a week or more',
] as const;
const often = [
  'never',
  'less than once a month',
  'every month',
  'every week',
  'daily or almost',
] as const;
const ever = ['no', 'yes, but not over the past year', 'yes, over the past year'] as const;

const graded = [0, 1, 2, 3, 4] as const;
const everScores = [0, 2, 4] as const;

/** Eleven items with their options and scores. Option labels: Karolinska manual, unchecked (domain reference 4.2). */
export const duditItems = {
  q1: { options: oftenUse, scores: graded },
  q2: { options: oftenUse, scores: graded },
  q3: { options: perOccasion, scores: graded },
  q4: { options: often, scores: graded },
  q5: { options: often, scores: graded },
  q6: { options: often, scores: graded },
  q7: { options: often, scores: graded },
  q8: { options: often, scores: graded },
  q9: { options: often, scores: graded },
  q10: { options: ever, scores: everScores },
  q11: { options: ever, scores: everScores },
} as const;
export type DuditItem = keyof typeof duditItems;

/** Scores from which a drug problem is probable, by sex, and dependence highly probable for all (Berman 2003). */
export const duditCutOffs = { F: 2, M: 6, dependence: 25 } as const;
