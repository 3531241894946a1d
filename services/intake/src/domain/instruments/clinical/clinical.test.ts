import { levels, placementFor, placementRules } from './pathways.ts';
import { scoreClinical } from './score.ts';

const found = {
  instrument: 'CLINICAL',
  severity: 'HIGH',
  risk: 'HIGH',
  need: 'HIGH',
  suitable: true,
} as const;

describe('clinical assessment', () => {
  it('has exactly one row for each of the nine pairs of risk and need', () => {
    const pairs = placementRules.map(({ risk, need }) => `${risk}/${need}`);
    expect(new Set(pairs).size).toBe(9);
    expect(pairs).toHaveLength(9);
    for (const risk of levels)
      for (const need of levels) expect(pairs).toContain(`${risk}/${need}`);
  });

  it('recommends supervised treatment for high risk with high need', () => {
    expect(placementFor('HIGH', 'HIGH')).toBe('SUPERVISED_TREATMENT');
    expect(scoreClinical(found)).toMatchObject({
      result: { recommendedPathway: 'SUPERVISED_TREATMENT', suitable: true, need: 'KNOWN' },
    });
  });

  it('lets the clinician recommend another pathway, with a reason', () => {
    expect(scoreClinical({ ...found, pathway: 'TREATMENT' })).toEqual({
      problem: { item: 'pathwayReason', code: 'not-answered' },
    });
    expect(
      scoreClinical({ ...found, pathway: 'TREATMENT', pathwayReason: 'stable at home' }),
    ).toMatchObject({
      result: { pathwayByTable: 'SUPERVISED_TREATMENT', recommendedPathway: 'TREATMENT' },
    });
  });

  it('asks for no reason where the clinician says what the table says', () => {
    expect(scoreClinical({ ...found, pathway: 'SUPERVISED_TREATMENT' })).toMatchObject({
      result: { recommendedPathway: 'SUPERVISED_TREATMENT' },
    });
  });

  it.each([
    ['LOW', 'MEDIUM', 'KNOWN'],
    ['MEDIUM', 'LOW', 'KNOWN'],
    ['LOW', 'LOW', 'NONE'],
  ] as const)('of severity %s and need %s finds: %s', (severity, need, expected) => {
    expect(scoreClinical({ ...found, severity, need })).toMatchObject({
      result: { need: expected },
    });
  });

  it.each([
    ['LOW', 'HIGH', 'TREATMENT'],
    ['HIGH', 'LOW', 'STRUCTURED_PROGRAMME'],
    ['MEDIUM', 'MEDIUM', 'STRUCTURED_PROGRAMME'],
  ] as const)('recommends for risk %s with need %s: %s', (risk, need, pathway) => {
    expect(placementFor(risk, need)).toBe(pathway);
  });

  it('finds no need where severity and need are low', () => {
    expect(scoreClinical({ ...found, severity: 'LOW', need: 'LOW' })).toMatchObject({
      result: { need: 'NONE' },
    });
  });
});
