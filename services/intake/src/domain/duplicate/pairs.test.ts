import { calendarDate } from '@throughcare/contracts';
import { hash } from '@throughcare/testing';
import { alikeOf } from './keys.ts';
import { areLikelySame } from './likely.ts';

/** Given name, family name and date of birth; `-` is none. */
type Row = readonly [one: string, other: string, what: string];

const same: readonly Row[] = [
  ['Taiwo/Edito/1985-05-05', 'Edito/Taiwo/1985-05-05', 'names swapped'],
  ['Taiwo/Edito/1985-05-05', 'Taiwo/Edito/-', 'date missing'],
  ['Taiwo/Edito/-', 'Edito/Taiwo/-', 'both dates missing'],
  ['Taiwo/Edito/1985-05-07', 'Taiwo/Edito/1985-07-05', 'day and month swapped'],
  ['Taiwo/Edito/1985-05-07', 'Edito/Taiwo/1985-07-05', 'names swapped, and day and month'],
  ['Aigul/Sydykova/1990-05-01', 'Айгуль/Сыдыкова/1990-05-01', 'Russian letters'],
  ['Aygul/Sydykova/1990-05-01', 'Айгуль/Сыдыкова/1990-05-01', 'y for the short i'],
  ['Ajgul/Sydykova/1990-05-01', 'Айгуль/Сыдыкова/1990-05-01', 'j for the short i'],
  ['Zhanna/Shcherbakova/1971-01-02', 'Жанна/Щербакова/1971-01-02', 'zh and shch'],
  ['Janna/Scherbakova/1971-01-02', 'Жанна/Щербакова/1971-01-02', 'j and sch'],
  ['Fyodor/Solovyov/1980-02-03', 'Фёдор/Соловьёв/1980-02-03', 'yo'],
  ['Fedor/Solovev/1980-02-03', 'Фёдор/Соловьёв/1980-02-03', 'e for yo'],
  ['Yevgeny/Tsoy/1980-02-03', 'Евгений/Цой/1980-02-03', 'ye and ts'],
  ['Iurii/Mikhailov/1980-02-03', 'Юрий/Михайлов/1980-02-03', 'passports of Russia'],
  ['Dmitri/Khasanov/1980-02-03', 'Дмитрий/Хасанов/1980-02-03', 'kh'],
  ['Alexander/Petrov/1980-02-03', 'Александр/Петров/1980-02-03', 'x and er'],
  ['Sergej/Petrov/1980-02-03', 'Sergey/Petrov/1980-02-03', 'German and English writing'],
  ['Jeenbek/Omurbekov/1988-03-04', 'Жээнбек/Өмүрбеков/1988-03-04', 'Kyrgyz letters'],
  ['Chyngyz/Mambetov/1988-03-04', 'Чыңгыз/Мамбетов/1988-03-04', 'the Kyrgyz ng'],
  ['Nursultan/Toqaev/1988-03-04', 'Нұрсұлтан/Тоқаев/1988-03-04', 'Kazakh letters'],
  ['Galymzhan/Kasymov/1988-03-04', 'Ғалымжан/Қасымов/1988-03-04', 'Kazakh letters, g and k'],
  ['Jamshed/Rahmonov/1988-03-04', 'Ҷамшед/Раҳмонов/1988-03-04', 'Tajik letters'],
  [
    'Jamshed/Rakhmanov/1988-03-04',
    'Ҷамшед/Раҳмонов/1988-03-04',
    'Tajik letters, by way of Russian',
  ],
  ['Nuri/Qosimov/1988-03-04', 'Нӯрӣ/Қосимов/1988-03-04', 'long Tajik vowels'],
  ['Oʻtkir/Gʻulomov/1988-03-04', 'Ўткир/Ғуломов/1988-03-04', 'Uzbek in both alphabets'],
  ["O'tkir/Xurshidov/1988-03-04", 'Otkir/Khurshidov/1988-03-04', 'an Uzbek x is a kh'],
  ['Ýagşymyrat/Çaryýew/1988-03-04', 'Ягшымырат/Чарыев/1988-03-04', 'Turkmen letters'],
  ['Žuma/Gözelow/1988-03-04', 'Zhuma/Gozelov/1988-03-04', 'Turkmen letters, by English ones'],
  ['Григорій/Гончар/1988-03-04', 'Hryhorii/Honchar/1988-03-04', 'the Ukrainian h'],
  ['Єлизавета/Їжак/1988-03-04', 'Yelyzaveta/Izhak/1988-03-04', 'Ukrainian letters'],
  ['Jürgen/Müller/1966-01-02', 'Jurgen/Muller/1966-01-02', 'accents left out'],
  ['Jürgen/Müller/1966-01-02', 'Juergen/Mueller/1966-01-02', 'umlauts written out'],
  ['Uwe/Groß/1966-01-02', 'Uwe/Gross/1966-01-02', 'a sharp s'],
  ['Işıl/Ağaoğlu/1966-01-02', 'Isil/Agaoglu/1966-01-02', 'Turkish letters'],
  ['Şahin/Çelik/1966-01-02', 'Shahin/Celik/1966-01-02', 'Turkish letters, by English ones'],
  ['Γεώργιος/Παπαδόπουλος/1966-01-02', 'Georgios/Papadopoulos/1966-01-02', 'Greek'],
  ['João/Gonçalves/1966-01-02', 'Joao/Goncalves/1966-01-02', 'Portuguese accents'],
  ['Łukasz/Żółć/1966-01-02', 'Lukasz/Zolc/1966-01-02', 'Polish letters'],
  ['Anna-Maria/Sample/1966-01-02', 'Anna Maria/Sample/1966-01-02', 'a hyphen'],
  ['Anna-Maria/Sample/1966-01-02', 'Anna/Sample/1966-01-02', 'a double given name'],
  ['Anna/Sample-Example/1966-01-02', 'Anna/Sample/1966-01-02', 'a double family name'],
  ['Anna-Maria/Sample/1966-01-02', 'Maria/Sample/-', 'a double name, no date'],
  ['Иван Петрович/Сидоров/1966-01-02', 'Ivan/Sidorov/1966-02-01', 'a patronymic'],
  ['Айгүл/Бакыт кызы/1990-05-01', 'Aigul/Bakyt/1990-05-01', 'daughter of, left out'],
  ['Ludwig/van der Berg/1966-01-02', 'Ludwig/Berg/1966-01-02', 'particles left out'],
  ["Sean/O'Brien/1966-01-02", 'Sean/OBrien/1966-01-02', 'an apostrophe'],
  ['MUHAMMAD/ALIEV/1966-01-02', 'Mohammed/Aliyev/1966-01-02', 'vowels of a long name'],
  ['Peter/Novak/1966-01-02', 'Pyotr/Novak/1966-01-02', 'Peter and Pyotr'],
  ['Sukarno/-/1990-01-01', '-/Sukarno/1990-01-01', 'one name, as given and as family name'],
  ['Sukarno/-/-', 'Sukarno/-/1990-01-01', 'one name, no date'],
  ['Sukarno/-/1990-01-01', 'Sukarno/Example/1990-01-01', 'one name, and later two'],
  ['გიორგი/Sample/1990-01-01', 'Giorgi/Sample/1990-01-01', 'Georgian'],
];

const two: readonly Row[] = [
  ['Bakyt/Sydykov/1990-05-01', 'Azamat/Sydykov/1992-08-11', 'brothers'],
  ['Bakyt/Sydykov/1990-05-01', 'Azamat/Sydykov/1990-05-01', 'twins'],
  ['Hasan/Karimov/1990-05-01', 'Husan/Karimov/1990-05-01', 'twins by near names'],
  ['Хасан/Каримов/1990-05-01', 'Husan/Karimov/1990-05-01', 'the same in two alphabets'],
  ['Fatima/Karimova/1990-05-01', 'Zuhra/Karimova/1990-05-01', 'twin sisters'],
  ['Alina/Sample/1990-05-01', 'Elina/Sample/1990-05-01', 'twins, one vowel apart'],
  ['Marina/Sample/1990-05-01', 'Karina/Sample/1990-05-01', 'twins, one letter apart'],
  ['Daniyar/Sample/1990-05-01', 'Daniyal/Sample/1990-05-01', 'twins, the last letter apart'],
  ['Valentin/Sample/1990-05-01', 'Valentina/Sample/1990-05-01', 'a brother and his twin sister'],
  ['Alexander/Sample/1990-05-01', 'Alexandra/Sample/1990-05-01', 'the same'],
  ['Mario/Sample/1990-05-01', 'Maria/Sample/1990-05-01', 'the same, short names'],
  [
    'Muhammad Karim/Sample/1990-05-01',
    'Muhammad Umar/Sample/1990-05-01',
    'twins who share a first name',
  ],
  ['Anna Maria/Sample/1990-05-01', 'Anna Petra/Sample/1990-05-01', 'the same, twin sisters'],
  ['Aigul/Sydykova/1990-05-01', 'Aigerim/Sydykova/1990-05-01', 'names that begin alike'],
  ['Aigul/Sydykova/-', 'Aigerim/Sydykova/-', 'the same without dates'],
  ['Aigul/Sydykova/1990-05-01', 'Aigul/Sydykova/1990-05-02', 'namesakes, a day apart'],
  ['Aigul/Sydykova/1990-05-01', 'Aigul/Sydykova/1991-05-01', 'namesakes, a year apart'],
  ['Aigul/Sydykova/1990-05-17', 'Aigul/Sydykova/1990-06-17', 'namesakes, a month apart'],
  ['Aigul/Sydykova/1990-05-01', 'Aigul/Sydykova/1909-05-01', 'figures of the year swapped'],
  ['Айгуль/Сыдыкова/1990-05-01', 'Aigul/Sydykova/1990-05-03', 'namesakes in two alphabets'],
  ['Aigul/Sydykova/1990-05-01', 'Aigul/Omurbekova/1990-05-01', 'another family name'],
  ['Aigul/Sydykova/-', 'Aigul/Omurbekova/-', 'another family name, no dates'],
  ['Ivan/Ivanov/1990-05-01', 'Ivanka/Ivanova/1990-05-01', 'names of one stem'],
  ['Ivan/Petrov/1990-05-01', 'Petr/Ivanov/1990-05-01', 'names of one stem, swapped'],
  ['Ivan/Sidorov/1990-05-01', 'Ivan/Sidorenko/1990-05-01', 'family names of one stem'],
  ['Jan/Novak/1990-05-01', 'Jana/Novak/1990-05-01', 'Jan and Jana'],
  ['Mark/Sample/1990-05-01', 'Maria/Sample/1990-05-01', 'Mark and Maria'],
  ['Mark/Sample/-', 'Marek/Sample/-', 'Mark and Marek'],
  ['Azamat/Sample/1990-05-01', 'Asamat/Example/1990-05-01', 'half a name'],
  ['Nurlan/Sample/1990-05-01', 'Nurbek/Sample/1990-05-01', 'brothers born on one day'],
  ['Nurlan/Sample/-', 'Nurbek/Sample/1990-05-01', 'brothers, one date missing'],
  ['Gulnara/Sample/1990-05-01', 'Gulmira/Sample/1990-05-01', 'sisters born on one day'],
  ['Timur/Sample/1990-05-01', 'Tamara/Sample/1990-05-01', 'a brother and a sister'],
  ['Oleg/Sample/1990-05-01', 'Olga/Sample/1990-05-01', 'Oleg and Olga'],
  ['Elena/Sample/1990-05-01', 'Ilona/Sample/1990-05-01', 'Elena and Ilona'],
  ['Anna/Sample/1990-05-01', 'Inna/Sample/1990-05-01', 'Anna and Inna'],
  ['Lee/Kim/1990-05-01', 'Lee/Lim/1990-05-01', 'short names'],
  ['Müller/Sample/1990-05-01', 'Miller/Sample/1990-05-01', 'Müller and Miller'],
  ['Sukarno/-/1990-01-01', 'Sukarno/-/1991-01-01', 'one name, another date'],
  ['Sukarno/-/-', 'Sukarno/Example/1990-01-01', 'one name that may be anybody’s'],
  ['Sukarno/-/-', 'Suharto/-/-', 'another single name'],
  ['Sample/-/1990-01-01', 'Example/-/1990-01-01', 'another single name, the same date'],
  ['Anna/Sample/1966-01-02', 'Anna-Maria/Sample/1966-01-03', 'a double name, another date'],
  ['Иван Петрович/Сидоров/1966-01-02', 'Иван Ильич/Сидоров/1966-01-02', 'another patronymic'],
];

const personOf = (row: string) => {
  const [givenName, familyName, date = '-'] = row.split('/');
  const name = (text = '-') => (text === '-' ? null : text);
  return {
    givenName: name(givenName),
    familyName: name(familyName),
    note: null,
    dateOfBirth: date === '-' ? null : calendarDate(date),
  };
};
const keysOf = (row: string) => alikeOf(personOf(row), { hash });
/** Whoever is written down later finds who is there. */
const isFound = (later: string, there: string): boolean =>
  keysOf(later).looksAt.some((key) => keysOf(there).standsAt.includes(key)) &&
  areLikelySame(personOf(later), personOf(there));

describe('two that are likely one person', () => {
  it.each(same)('%s and %s: %s', (one, other) => {
    expect(isFound(one, other)).toBe(true);
    expect(isFound(other, one)).toBe(true);
  });
});

describe('two that are two people', () => {
  it.each(two)('%s and %s: %s', (one, other) => {
    expect(isFound(one, other)).toBe(false);
    expect(isFound(other, one)).toBe(false);
  });
});

it('takes a person few keys, however long the name', () => {
  expect(keysOf('Taiwo/Edito/1985-05-05').standsAt).toHaveLength(3);
  expect(keysOf('Taiwo/Edito/-').standsAt).toHaveLength(2);
  expect(keysOf('Anna Maria Luisa/Sample Example Other/1985-05-05').standsAt).toHaveLength(10);
});
