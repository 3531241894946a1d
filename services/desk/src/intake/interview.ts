import type { Choices } from '../forms/draw.ts';
import { type Field, formOf, variantOf } from '../forms/field.ts';
import { isWord, type Say, sayCode, type WordKey } from '../words/speak.ts';

const answersField = formOf('intake', 'complete-screening')?.fields.find(
  ({ name }) => name === 'answers',
);
const none: Field = { name: 'answers', required: true, kind: 'group' };

/** What an instrument asks, as the service’s schema says it. */
export const questionsOf = (instrument: string): Field =>
  variantOf(answersField ?? none, instrument);

/** Both versions of one instrument ask the same; AUDIT-C is the beginning of AUDIT. */
const familyOf = (instrument: string): string =>
  instrument.replace(/_3_[01]$/, '').replace(/_C$/, '');

/** Which answers an item has, where they are numbers: each scale has its own words. */
const scales: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  AUDIT: { q1: 'drinking', q2: 'drinks', q9: 'ever', q10: 'ever' },
  DUDIT: { q1: 'drinking', q2: 'drinking', q3: 'occasions', q10: 'ever', q11: 'ever' },
};
const scaleOf = (family: string, item: string): string => scales[family]?.[item] ?? 'often';

type Among = NonNullable<Choices['among']>;

/** Each question with its words and its answers, by the names of its inputs. */
export function interviewOf(instrument: string, say: Say): Readonly<Record<string, Choices>> {
  const found: Record<string, Choices> = {};
  const family = familyOf(instrument);
  const look = (field: Field, name: string): void => {
    const label = labelOf(family, name);
    const among = amongOf(field, family, say);
    found[name] = {
      ...(label && { label: say(label) }),
      ...hintOf(family, name, say),
      ...(among && { among: field.required ? among : [...among, notAsked(say)] }),
    };
    for (const part of field.fields ?? []) look(part, `${name}.${part.name}`);
  };
  look(questionsOf(instrument), 'answers');
  return found;
}

/** An answer that was chosen by mistake has to be taken back somehow. */
const notAsked = (say: Say): Among[number] => ({ value: '', text: say('interview.notAsked') });

/** The question of an item; of a substance its name. */
function labelOf(family: string, name: string): WordKey | undefined {
  const item = name.split('.').at(-1) ?? name;
  return [`interview.${family}.${item}`, `code.substance.${item}`, `interview.${item}`].find(
    isWord,
  );
}

function hintOf(family: string, name: string, say: Say): Pick<Choices, 'hint'> {
  const item = name.split('.').slice(2).join('.');
  const key = `interview.hint.${family}.${item === '' ? (name.split('.')[1] ?? '') : item}`;
  return isWord(key) ? { hint: say(key) } : {};
}

function amongOf(field: Field, family: string, say: Say): Among | undefined {
  if (field.kind === 'yesNo')
    return [
      { value: 'yes', text: say('form.yes') },
      { value: 'no', text: say('form.no') },
    ];
  if (field.kind !== 'code') return undefined;
  const scale = field.numbers ? scaleOf(family, field.name) : undefined;
  return (field.codes ?? []).map((value) => ({
    value,
    text: sayCode(say, scale ? `scale.${scale}` : 'said', value),
  }));
}
