import { told } from '../forms/facts.ts';
import type { Fact } from '../forms/thing.ts';
import type { View } from '../kernel/page.ts';
import { apart } from '../words/said.ts';
import { sayCode } from '../words/speak.ts';
import type { Result, Screening } from './model.ts';

type Ask = Pick<View, 'say' | 'times'>;

/** What stands of a screening beside its result, a line each. */
export const screeningFacts = (one: Screening, { say }: Ask): readonly Fact[] =>
  told(
    [
      ['intake.fact.instrument', sayCode(say, 'instrument', one.instrument)],
      ['intake.fact.state', one.state && sayCode(say, 'screening', one.state)],
      [
        'intake.fact.for',
        say(one.referralId ? 'intake.screening.for' : 'intake.screening.forNone'),
      ],
      ['intake.fact.corrects', one.corrects && say('intake.screening.corrects')],
      ['intake.fact.need', one.need && sayCode(say, 'needFound', one.need)],
      [
        'intake.fact.period',
        one.referencePeriod && sayCode(say, 'referencePeriod', one.referencePeriod),
      ],
    ],
    say,
  );

/** What the answers came to: scores are never added up across substances. */
export function resultFacts(result: Result, { say }: Pick<View, 'say'>): readonly Fact[] {
  const yesNo = (value: boolean | undefined) =>
    value === undefined ? null : say(value ? 'form.yes' : 'form.no');
  const level = (value: string | undefined) => value && sayCode(say, 'level', value);
  const pathway = (value: string | undefined) => value && sayCode(say, 'pathway', value);
  return [
    ...Object.entries(result.substances ?? {}).map(([substance, { score, band }]) => ({
      label: sayCode(say, 'substance', substance),
      value: say('intake.result.score', { score, band: sayCode(say, 'band', band) }),
    })),
    ...told(
      [
        ['intake.result.total', result.total === undefined ? null : String(result.total)],
        ['intake.result.zone', result.zone && sayCode(say, 'zone', result.zone)],
        [
          'intake.result.cutOff',
          result.against &&
            apart(
              say,
              result.against.map((one) => againstSaid(one, say)),
            ),
        ],
        ['intake.result.dependence', yesNo(result.dependenceHighlyProbable)],
        ['intake.result.injecting', yesNo(result.injectingNeedsAssessment)],
        ['intake.result.suitable', yesNo(result.suitable)],
        ['intake.result.severity', level(result.severity)],
        ['intake.result.byTable', pathway(result.pathwayByTable)],
        ['intake.result.pathway', pathway(result.recommendedPathway)],
      ],
      say,
    ),
  ];
}

const againstSaid = (
  { sex, cutOff, reached }: NonNullable<Result['against']>[number],
  say: View['say'],
): string =>
  say('intake.result.against', {
    sex: sayCode(say, 'cutOffFor', sex),
    cutOff,
    reached: reached ? 'yes' : 'no',
  });
