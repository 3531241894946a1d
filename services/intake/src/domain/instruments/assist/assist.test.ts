import fc from 'fast-check';
import { Assist31Answers, type AssistAnswers, type SubstanceAnswers } from './answers.ts';
import { frequencies, recency, type Substance, substanceCodes, substances } from './items.ts';
import { bandOf, scoreAssist } from './score.ts';

const never: SubstanceAnswers = { lifetime: false };
const answers = (
  used: Partial<Record<Substance, SubstanceAnswers>>,
  more: Partial<Pick<AssistAnswers, 'q8' | 'injectingAboveThreshold'>> = { q8: 'NO' },
): AssistAnswers =>
  Assist31Answers.parse({
    instrument: 'ASSIST_3_1',
    substances: Object.fromEntries(substanceCodes.map((code) => [code, used[code] ?? never])),
    ...more,
  });
const resultOf = (given: AssistAnswers) => {
  const scored = scoreAssist(given);
  if ('problem' in scored) throw new Error(`${scored.problem.item}: ${scored.problem.code}`);
  return scored.result;
};
const most = (substance: Substance): SubstanceAnswers => ({
  lifetime: true,
  q2: 'DAILY',
  q3: 'DAILY',
  q4: 'DAILY',
  ...(substances[substance].asksQ5 && { q5: 'DAILY' as const }),
  q6: 'PAST_3_MONTHS',
  q7: 'PAST_3_MONTHS',
});

describe('ASSIST', () => {
  it('scores the worked example of cannabis as 21, moderate', () => {
    const { substances: scored } = resultOf(
      answers({
        CANNABIS: {
          lifetime: true,
          q2: 'WEEKLY',
          q3: 'MONTHLY',
          q4: 'ONCE_OR_TWICE',
          q5: 'NEVER',
          q6: 'PAST_3_MONTHS',
          q7: 'NOT_PAST_3_MONTHS',
        },
      }),
    );
    expect(scored).toEqual({ CANNABIS: { score: 21, band: 'MODERATE' } });
  });

  it('leaves Q5 out for tobacco, whose most is 31 and high', () => {
    expect(resultOf(answers({ TOBACCO: most('TOBACCO') })).substances.TOBACCO).toEqual({
      score: 31,
      band: 'HIGH',
    });
    const withQ5 = answers({ TOBACCO: { ...most('TOBACCO'), q5: 'NEVER' } });
    expect(scoreAssist(withQ5)).toEqual({
      problem: { item: 'substances/TOBACCO/q5', code: 'skipped-item-answered' },
    });
  });

  it.each([
    ['ALCOHOL', 10, 'LOW'],
    ['ALCOHOL', 11, 'MODERATE'],
    ['ALCOHOL', 26, 'MODERATE'],
    ['ALCOHOL', 27, 'HIGH'],
    ['OPIOIDS', 3, 'LOW'],
    ['OPIOIDS', 4, 'MODERATE'],
    ['OPIOIDS', 26, 'MODERATE'],
    ['OPIOIDS', 27, 'HIGH'],
  ] as const)('puts %s at %i in the band %s', (substance, score, band) => {
    expect(bandOf(substance, score)).toBe(band);
  });

  it('stops after Q1 where nothing was ever used', () => {
    expect(resultOf(answers({}, {}))).toEqual({
      substances: {},
      injectingNeedsAssessment: false,
      need: 'NONE',
    });
    expect(scoreAssist(answers({}, { q8: 'NO' }))).toEqual({
      problem: { item: 'q8', code: 'skipped-item-answered' },
    });
  });

  it('goes from Q2 "never" to Q6, and names the item that was not to be asked or was not answered', () => {
    const past: SubstanceAnswers = {
      lifetime: true,
      q2: 'NEVER',
      q6: 'NOT_PAST_3_MONTHS',
      q7: 'NO',
    };
    expect(resultOf(answers({ COCAINE: past })).substances.COCAINE).toEqual({
      score: 3,
      band: 'LOW',
    });
    expect(scoreAssist(answers({ COCAINE: { ...past, q3: 'NEVER' } }))).toEqual({
      problem: { item: 'substances/COCAINE/q3', code: 'skipped-item-answered' },
    });
    const { q7: _left, ...short } = past;
    expect(scoreAssist(answers({ COCAINE: short }))).toEqual({
      problem: { item: 'substances/COCAINE/q7', code: 'not-answered' },
    });
  });

  it('takes recent injecting above the threshold as a need, whatever the scores', () => {
    const little: SubstanceAnswers = { lifetime: true, q2: 'NEVER', q6: 'NO', q7: 'NO' };
    const injecting = { q8: 'PAST_3_MONTHS', injectingAboveThreshold: true } as const;
    expect(resultOf(answers({ OPIOIDS: little }, injecting)).need).toBe('KNOWN');
    expect(scoreAssist(answers({ OPIOIDS: little }, { q8: 'PAST_3_MONTHS' }))).toEqual({
      problem: { item: 'injectingAboveThreshold', code: 'not-answered' },
    });
  });

  it.each([
    [
      'a substance that was never used has no Q2',
      { CANNABIS: { lifetime: false, q2: 'NEVER' } },
      'substances/CANNABIS/q2',
      'skipped-item-answered',
    ],
    [
      'one that was used has',
      { CANNABIS: { lifetime: true } },
      'substances/CANNABIS/q2',
      'not-answered',
    ],
    [
      'one that was used of late has Q5',
      { CANNABIS: { ...most('CANNABIS'), q5: undefined } },
      'substances/CANNABIS/q5',
      'not-answered',
    ],
  ] as const)('knows that %s', (_what, used, item, code) => {
    const given = { ...answers({}), q8: 'NO' as const };
    const substancesWith = { ...given.substances, ...(used as typeof given.substances) };
    expect(scoreAssist({ ...given, substances: substancesWith })).toEqual({
      problem: { item, code },
    });
  });

  it('asks about injecting where anything was used, and about how much only of late', () => {
    const little: SubstanceAnswers = { lifetime: true, q2: 'NEVER', q6: 'NO', q7: 'NO' };
    expect(scoreAssist(answers({ OPIOIDS: little }, {}))).toEqual({
      problem: { item: 'q8', code: 'not-answered' },
    });
    const told = { q8: 'NO', injectingAboveThreshold: false } as const;
    expect(scoreAssist(answers({ OPIOIDS: little }, told))).toEqual({
      problem: { item: 'injectingAboveThreshold', code: 'skipped-item-answered' },
    });
    const below = { q8: 'PAST_3_MONTHS', injectingAboveThreshold: false } as const;
    expect(resultOf(answers({ OPIOIDS: little }, below))).toMatchObject({
      injectingNeedsAssessment: false,
      need: 'NONE',
    });
  });

  it('finds a need in one substance from its moderate band on, whatever the others say', () => {
    const little: SubstanceAnswers = { lifetime: true, q2: 'NEVER', q6: 'NO', q7: 'NO' };
    expect(resultOf(answers({ OPIOIDS: most('OPIOIDS'), COCAINE: little })).need).toBe('KNOWN');
    expect(resultOf(answers({ OPIOIDS: little, COCAINE: little })).need).toBe('NONE');
  });

  it('does not take tobacco alone as a need', () => {
    expect(resultOf(answers({ TOBACCO: most('TOBACCO') })).need).toBe('NONE');
  });

  const frequency = fc.constantFrom(...frequencies);
  const recently = fc.constantFrom(...recency);
  const substanceAnswers = (code: Substance): fc.Arbitrary<SubstanceAnswers> =>
    fc.oneof(
      fc.constant(never),
      fc.record({
        lifetime: fc.constant(true),
        q2: fc.constant('NEVER' as const),
        q6: recently,
        q7: recently,
      }),
      fc
        .record({
          lifetime: fc.constant(true),
          q2: fc.constantFrom('ONCE_OR_TWICE', 'MONTHLY', 'WEEKLY', 'DAILY'),
          q3: frequency,
          q4: frequency,
          q5: frequency,
          q6: recently,
          q7: recently,
        })
        .map(
          ({ q5, ...rest }) =>
            (substances[code].asksQ5 ? { ...rest, q5 } : rest) as SubstanceAnswers,
        ),
    );
  const everything = fc
    .tuple(...substanceCodes.map(substanceAnswers))
    .map((each) => Object.fromEntries(substanceCodes.map((code, n) => [code, each[n]])));

  it('keeps every substance within its bounds, and never adds substances up', () => {
    fc.assert(
      fc.property(everything, (used) => {
        const any = Object.values(used).some((one) => one?.lifetime);
        const together = resultOf(answers(used, any ? { q8: 'NO' } : {}));
        for (const code of substanceCodes) {
          const one = used[code];
          if (!one?.lifetime) {
            expect(together.substances[code]).toBeUndefined();
            continue;
          }
          const alone = resultOf(answers({ [code]: one }));
          expect(together.substances[code]).toEqual(alone.substances[code]);
          expect(together.substances[code]?.score).toBeGreaterThanOrEqual(0);
          expect(together.substances[code]?.score).toBeLessThanOrEqual(
            code === 'TOBACCO' ? 31 : 39,
          );
        }
      }),
    );
  });
});
