import type { Chooser } from '@throughcare/replay';

export type ScreenName = 'ASSIST_3_0' | 'ASSIST_3_1' | 'DUDIT' | 'AUDIT_C' | 'AUDIT';
/** What the answers come to: no need, a moderate one, a high one. */
export type Level = 'none' | 'moderate' | 'high';

const substances = [
  'TOBACCO',
  'ALCOHOL',
  'CANNABIS',
  'COCAINE',
  'ATS',
  'INHALANTS',
  'SEDATIVES',
  'HALLUCINOGENS',
  'OPIOIDS',
  'OTHER',
] as const;
type Substance = (typeof substances)[number];

const often = (how: string, recently: string, asksQ5 = true) => ({
  lifetime: true,
  q2: how,
  q3: how,
  q4: how,
  ...(asksQ5 && { q5: how }),
  q6: recently,
  q7: recently,
});
const longAgo = { lifetime: true, q2: 'NEVER', q6: 'NO', q7: 'NO' };

/** Answers that somebody with this need might give; the substance is chosen. */
export function answersFor(
  instrument: ScreenName,
  level: Level,
  choose: Chooser,
  who: string,
): object {
  switch (instrument) {
    case 'ASSIST_3_0':
    case 'ASSIST_3_1':
      return { instrument, ...assist(level, choose, who) };
    case 'DUDIT':
      return { instrument, ...dudit(level, choose, who) };
    case 'AUDIT_C':
      return { instrument, ...auditC[level] };
    case 'AUDIT':
      return { instrument, ...audit[level] };
    default:
      return instrument satisfies never;
  }
}

function assist(level: Level, choose: Chooser, who: string): object {
  const main: Substance =
    choose.pick(['OPIOIDS', 'OPIOIDS', 'COCAINE', 'ATS', 'SEDATIVES'], 'assist', who) ?? 'OPIOIDS';
  const used: Partial<Record<Substance, object>> = {
    TOBACCO: often('DAILY', 'NOT_PAST_3_MONTHS', false),
    CANNABIS: longAgo,
    ...(level === 'moderate' && { [main]: often('MONTHLY', 'NO') }),
    ...(level === 'high' && { [main]: often('DAILY', 'PAST_3_MONTHS') }),
  };
  const injects = level === 'high' && main === 'OPIOIDS';
  return {
    substances: Object.fromEntries(
      substances.map((code) => [code, used[code] ?? { lifetime: false }]),
    ),
    q8: injects ? 'PAST_3_MONTHS' : 'NO',
    ...(injects && { injectingAboveThreshold: true }),
  };
}

function dudit(level: Level, choose: Chooser, who: string): object {
  const [least, most] = { none: [0, 0], moderate: [1, 2], high: [3, 4] }[level] as [number, number];
  const ever = { none: 0, moderate: 2, high: 4 }[level];
  return {
    ...Object.fromEntries(
      Array.from({ length: 9 }, (_, n) => [
        `q${n + 1}`,
        choose.between(least, most, 'dudit', who, n),
      ]),
    ),
    q10: ever,
    q11: ever,
  };
}

const auditC: Readonly<Record<Level, object>> = {
  none: { q1: 1, q2: 0, q3: 0 },
  moderate: { q1: 3, q2: 1, q3: 1 },
  high: { q1: 4, q2: 4, q3: 4 },
};
const audit: Readonly<Record<Level, object>> = {
  none: { q1: 1, q2: 0, q3: 0, q9: 0, q10: 0 },
  moderate: { q1: 3, q2: 2, q3: 2, q4: 1, q5: 1, q6: 0, q7: 2, q8: 1, q9: 2, q10: 0 },
  high: { q1: 4, q2: 4, q3: 4, q4: 3, q5: 3, q6: 2, q7: 3, q8: 3, q9: 4, q10: 4 },
};
