export const levels = ['LOW', 'MEDIUM', 'HIGH'] as const;
export type Level = (typeof levels)[number];

/**
 * Risk × need → recommended pathway: nine rows, after the shape of ACP V88. The pathways are ours and unchecked;
 * that high risk with high need is the drug court's group follows All Rise Standard I (unchecked).
 */
export const placementRules: readonly {
  readonly risk: Level;
  readonly need: Level;
  readonly pathway: PlacementPathway;
}[] = [
  { risk: 'LOW', need: 'LOW', pathway: 'INFORMATION_AND_ADVICE' },
  { risk: 'LOW', need: 'MEDIUM', pathway: 'BRIEF_INTERVENTION' },
  { risk: 'LOW', need: 'HIGH', pathway: 'TREATMENT' },
  { risk: 'MEDIUM', need: 'LOW', pathway: 'BRIEF_INTERVENTION' },
  { risk: 'MEDIUM', need: 'MEDIUM', pathway: 'STRUCTURED_PROGRAMME' },
  { risk: 'MEDIUM', need: 'HIGH', pathway: 'TREATMENT' },
  { risk: 'HIGH', need: 'LOW', pathway: 'STRUCTURED_PROGRAMME' },
  { risk: 'HIGH', need: 'MEDIUM', pathway: 'SUPERVISED_TREATMENT' },
  { risk: 'HIGH', need: 'HIGH', pathway: 'SUPERVISED_TREATMENT' },
];

export const placementPathways = [
  'INFORMATION_AND_ADVICE',
  'BRIEF_INTERVENTION',
  'STRUCTURED_PROGRAMME',
  'TREATMENT',
  'SUPERVISED_TREATMENT',
] as const;
export type PlacementPathway = (typeof placementPathways)[number];

export function placementFor(risk: Level, need: Level): PlacementPathway {
  const row = placementRules.find((rule) => rule.risk === risk && rule.need === need);
  if (!row) throw new RangeError('the placement table lacks a row');
  return row.pathway;
}
