import type { Name } from './state.ts';

/**
 * What people write where somebody has no such name, or nobody knows it, by language; without case, spaces and marks.
 * Text without a letter is a placeholder too, and so is any number of x. Source: what files and desks send; "FNU" and "LNU"
 * are those of United States agencies. Left out is what is a real name somewhere: Null, Nil, Na, No, Test.
 */
const placeholders: ReadonlySet<string> = new Set(
  [
    ['n/a', 'none', 'no name', 'no surname', 'no family name', 'no last name', 'no given name'],
    ['no first name', 'single name', 'one name', 'one name only', 'mononym', 'unknown', 'unk'],
    ['not known', 'not given', 'not stated', 'not applicable', 'not available', 'fnu', 'lnu'],
    ['нет', 'нет фамилии', 'нет имени', 'без фамилии', 'без имени', 'б/ф', 'отсутствует'],
    ['неизвестно', 'неизвестна', 'неизвестен', 'не указано', 'не указана', 'не известно'],
    ['жок', 'белгисиз', 'жоқ', 'белгісіз', 'номаълум', 'noma’lum', 'нест', 'näbelli'],
    ['невідомо', 'немає', 'без прізвища'],
    ['unbekannt', 'kein nachname', 'kein vorname', 'ohne nachname', 'ohne namen', 'k. A.'],
    ['bilinmiyor', 'soyadı yok', 'desconocido', 'desconocida', 'sin apellido', 'sin nombre'],
    ['inconnu', 'inconnue', 'sans nom', 'sconosciuto', 'sconosciuta', 'άγνωστο'],
  ]
    .flat()
    .map(plain),
);

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[^\p{Lu}\p{Ll}\p{Lo}/]/gu, '')
    .toLocaleLowerCase('en');
}

const isPlaceholder = (text: string): boolean => {
  const letters = plain(text);
  return !/\p{L}/u.test(letters) || /^[xх]+$/.test(letters) || placeholders.has(letters);
};

/** A name as it was given, without what only stands in for one; null where nothing else was given. */
export function nameIn(said: {
  readonly givenName: string | null;
  readonly familyName: string | null;
}): Name | null {
  const real = (name: string | null) => (name === null || isPlaceholder(name) ? null : name);
  const [givenName, familyName] = [real(said.givenName), real(said.familyName)];
  if (givenName === null && familyName === null) return null;
  const left = givenName === null ? said.givenName : familyName === null ? said.familyName : null;
  return { givenName, familyName, note: left === '' ? null : left };
}
