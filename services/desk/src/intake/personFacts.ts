import { told } from '../forms/facts.ts';
import type { Fact } from '../forms/thing.ts';
import { codeAsName } from '../kernel/names.ts';
import type { View } from '../kernel/page.ts';
import { languageName, listed } from '../words/said.ts';
import { sayCode } from '../words/speak.ts';
import type { Known, Person } from './model.ts';

type Ask = Pick<View, 'say' | 'times'>;

export const wholeName = (known: Known | undefined): string | undefined => {
  const { givenName = null, familyName = null } = known?.identity ?? {};
  return [givenName, familyName].filter(Boolean).join(' ') || undefined;
};

/** Who somebody is and how their record stands, a line each; what the service leaves out has no line. */
export function personFacts(
  { file }: Person,
  known: Known | undefined,
  { say, times }: Ask,
): readonly Fact[] {
  const { identity, contact } = known ?? {};
  const area = contact?.area;
  const languages = contact?.languages;
  return told(
    [
      ['intake.fact.givenName', identity?.givenName],
      ['intake.fact.familyName', identity?.familyName],
      ['intake.fact.nameNote', identity?.note],
      ['intake.fact.born', identity?.dateOfBirth && times.day(identity.dateOfBirth)],
      ['intake.fact.sex', identity && sayCode(say, 'sex', identity.sex)],
      ['intake.fact.lives', typeof area === 'string' ? codeAsName(area) : null],
      [
        'intake.fact.languages',
        Array.isArray(languages)
          ? listed(
              say,
              languages.map((one) => languageName(say, String(one))),
            )
          : null,
      ],
      ['intake.fact.need', file?.need && sayCode(say, 'needKnown', file.need)],
      ['intake.fact.outreach', file?.outreach && sayCode(say, 'outreachOf', file.outreach)],
    ],
    say,
  );
}
