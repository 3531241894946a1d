import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleAccounts } from '@throughcare/issuer';
import { en } from '../../services/desk/src/words/en/index.ts';
import { languages } from '../../services/desk/src/words/languages.ts';
import { isWord, messageOf, speaking } from '../../services/desk/src/words/speak.ts';

const words = join(import.meta.dirname, '../../services/desk/src/words');
const others = ['fr', 'es', 'ru'] as const;
type Other = (typeof others)[number];

/** Texts that are rightly the same as in English: signs, units, words that both languages have. */
const same: Readonly<Record<Other, readonly string[]>> = {
  fr: [
    'account.fact.org',
    'city.figures.count',
    'city.figures.hours',
    'city.figures.month',
    'city.figures.percent',
    'city.figures.rowMonth',
    'city.figures.shortMonth',
    'code.checkpoint.NALOXONE',
    'code.instrument.ASSIST_3_0',
    'code.instrument.ASSIST_3_1',
    'code.list.enrolments',
    'code.orgKind.PRISON',
    'code.responseKind.SANCTION',
    'code.service.prison-program',
    'code.strip.NALOXONE',
    'code.substance.CANNABIS',
    'court.fact.document',
    'court.fact.phase',
    'court.fact.phases',
    'court.fact.programme',
    'court.proof.of',
    'field.add-account.org',
    'field.change-account.org',
    'field.draft-referral.note',
    'field.list-provider.organisation',
    'field.offences.code',
    'field.onboard-partner.org',
    'field.prisonId',
    'intake.fact.instrument',
    'intake.fact.note',
    'intake.result.total',
    'intake.result.zone',
    'left.minutes',
    'list.comma',
    'me.holds.prison',
    'ngo.appointment.line',
    'ngo.contacts.title',
    'ngo.fact.prisons',
    'ngo.month.met',
    'ngo.offer.urgentTag',
    'operator.flow.number',
    'operator.notices.organisations',
    'prison.fact.prison',
    'prison.fact.programme',
    'prison.fact.source',
    'prison.programmes.nav',
    'prison.programmes.title',
    'privacy.fact.code',
    'privacy.organisations.nav',
    'signIn.group.PRISON',
  ],
  es: [
    'city.figures.count',
    'city.figures.hours',
    'city.figures.month',
    'city.figures.percent',
    'city.figures.rowMonth',
    'city.figures.shortMonth',
    'city.placement.ground',
    'code.answer.NO',
    'code.instrument.ASSIST_3_0',
    'code.instrument.ASSIST_3_1',
    'code.instrument.AUDIT',
    'code.outcomes.result.NOT',
    'code.ownContinuation.NO',
    'code.scale.ever.0',
    'code.strip.H24',
    'code.strip.H72',
    'code.substance.ALCOHOL',
    'code.substance.CANNABIS',
    'court.proof.of',
    'form.no',
    'health.mg',
    'intake.result.score',
    'left.minutes',
    'list.colon',
    'list.comma',
    'list.semicolon',
    'me.coming.hearing',
    'me.holds.referral',
    'me.support.appointment',
    'ngo.appointment.line',
    'ngo.month.met',
    'operator.flow.number',
    'signIn.error',
  ],
  ru: [
    'city.figures.count',
    'city.figures.month',
    'city.figures.percent',
    'city.figures.rowMonth',
    'city.figures.shortMonth',
    'city.placement.ground',
    'code.instrument.ASSIST_3_0',
    'code.instrument.ASSIST_3_1',
    'court.proof.of',
    'intake.result.score',
    'list.colon',
    'list.comma',
    'list.semicolon',
    'me.coming.hearing',
    'me.holds.referral',
    'me.support.appointment',
    'ngo.appointment.line',
    'ngo.month.met',
    'operator.flow.number',
  ],
};

/** Words that make a person of what they did or use, and the address of friends and children. */
const unfit: Readonly<Record<Other, RegExp>> = {
  fr: /toxicoman|drogué|délinquant|(?<!\p{L})(tu|toi|tes)(?!\p{L})/iu,
  es: /drogadict|toxicóman|delincuente|reclus[oa]|(?<!\p{L})(adict[oa]s?|tú|tus|vosotros)(?!\p{L})/iu,
  ru: /наркоман|преступник|уголовник|(?<!\p{L})(ты|тебя|тебе|твой|твоя|твои)(?!\p{L})/iu,
};

const filesOf = (language: string): readonly string[] =>
  readdirSync(join(words, language))
    .filter((name) => name !== 'index.ts')
    .map((name) => name.replace(/\.ts$/, ''))
    .sort();

/** The texts of the files that are translated, by their names. */
async function textsOf(language: Other): Promise<ReadonlyMap<string, string>> {
  const modules = await Promise.all(
    filesOf(language).map((name) => import(join(words, language, `${name}.ts`))),
  );
  return new Map(
    modules.flatMap((one) =>
      Object.values(one as Readonly<Record<string, Readonly<Record<string, string>>>>).flatMap(
        (texts) => Object.entries(texts),
      ),
    ),
  );
}

type Part = ReturnType<ReturnType<typeof messageOf>['getAst']>[number];
type Asks = { readonly value: string; readonly options?: readonly string[]; readonly part: Part };

/** Every value that a message asks for, wherever it stands within it. */
function asksOf(parts: readonly Part[]): readonly Asks[] {
  return parts.flatMap((part) => {
    if (!('value' in part) || part.type === 0) return [];
    if (!('options' in part)) return [{ value: part.value, part }];
    const options = Object.entries(part.options);
    return [
      { value: part.value, options: options.map(([name]) => name), part },
      ...options.flatMap(([, { value }]) => asksOf(value)),
    ];
  });
}
const asksIn = (text: string, language: string) => asksOf(messageOf(text, language).getAst());
const isPlural = ({ part }: Asks) => 'pluralType' in part;

const valuesIn = (asks: readonly Asks[]) => [...new Set(asks.map(({ value }) => value))].sort();
/** Of each choice by a code, which codes it knows. */
const choicesIn = (asks: readonly Asks[]) =>
  [
    ...new Set(
      asks
        .filter((one) => one.options && !isPlural(one))
        .map(({ value, options }) => `${value}: ${[...(options ?? [])].sort().join()}`),
    ),
  ].sort();

/** Choices by number that lack a form of this language, or have one that it does not know. */
const wrongPlurals = (text: string, language: string) =>
  asksIn(text, language)
    .filter(isPlural)
    .filter(({ part, options = [] }) => {
      const { pluralType: type = 'cardinal' } = part as { pluralType?: Intl.PluralRuleType };
      const known = new Intl.PluralRules(language, { type }).resolvedOptions().pluralCategories;
      const forms = options.filter((one) => !one.startsWith('='));
      return (
        known.some((one) => !forms.includes(one)) ||
        forms.some((one) => !known.includes(one as never))
      );
    });

describe.each(others)('the desk in %s', (language) => {
  it('has every file of words, and says none of them in English', () => {
    const index = readFileSync(join(words, language, 'index.ts'), 'utf8');
    const own = [...index.matchAll(/^import \{ \w+ \} from '\.\/(\w+)\.ts'/gm)].map(
      ([, name]) => name,
    );
    expect(own.toSorted()).toEqual(filesOf('en'));
    expect(filesOf(language)).toEqual(filesOf('en'));
  });

  it('says with each text what the English one says, of the same values', async () => {
    const texts = await textsOf(language);
    expect(texts.size).toBeGreaterThan(100);
    const wrong = [...texts].filter(([key, text]) => {
      if (!isWord(key)) return true;
      const [its, english] = [asksIn(text, language), asksIn(en[key], 'en')];
      return (
        valuesIn(its).join() !== valuesIn(english).join() ||
        choicesIn(its).join() !== choicesIn(english).join()
      );
    });
    expect(wrong).toEqual([]);
  });

  it('knows every form that a number can ask for', async () => {
    const wrong = [...(await textsOf(language))].filter(
      ([, text]) => wrongPlurals(text, language).length > 0,
    );
    expect(wrong).toEqual([]);
  });

  it('leaves nothing empty, nothing in English, and no sign that would hide a value', async () => {
    const texts = [...(await textsOf(language))];
    const keys = (these: readonly (readonly [string, string])[]) =>
      these.map(([key]) => key).sort();
    expect(texts.filter(([, text]) => text.trim() === '' || text.includes("'"))).toEqual([]);
    const english = texts.filter(([key, text]) => isWord(key) && en[key] === text);
    expect(keys(english)).toEqual([...same[language]].sort());
  });

  it('puts the person first, and is polite', async () => {
    const wrong = [...(await textsOf(language))].filter(([, text]) => unfit[language].test(text));
    expect(wrong).toEqual([]);
  });
});

it('English knows every form that a number can ask for, or needs none', () => {
  const wrong = Object.entries(en).filter(([, text]) =>
    wrongPlurals(text, 'en').some(({ options = [] }) => !options.includes('other')),
  );
  expect(wrong).toEqual([]);
});

it('a choice by a text has words for where there is none: what is empty would be said as something', () => {
  const wrong = Object.entries(en).filter(([, text]) =>
    asksIn(text, 'en').some(
      (one) => one.options && !isPlural(one) && one.options.join() === 'other',
    ),
  );
  expect(wrong).toEqual([]);
});

describe('the sample accounts', () => {
  it.each(sampleAccounts)(
    '$name is told of in every language, in English as it is called',
    ({ name, title, what }) => {
      const keys = [`account.${name}.title`, `account.${name}.what`];
      expect(keys.filter((key) => !isWord(key))).toEqual([]);
      const [called, does] = keys.filter(isWord).map((key) => speaking('en')(key));
      expect([called, does]).toEqual([title, what]);
      for (const key of keys.filter(isWord))
        expect(new Set(Object.values(languages).map(({ words }) => words[key])).size).toBe(4);
    },
  );

  it('and no text tells of one that is not there', () => {
    const told = Object.keys(en).flatMap((key) => /^account\.(.+)\.what$/.exec(key)?.[1] ?? []);
    expect(told.toSorted()).toEqual(sampleAccounts.map(({ name }) => name).toSorted());
  });
});
