import { actor, ref, Story } from '@throughcare/testing';
import { describePerson } from '../../commands/person/describePerson.ts';
import { openPerson } from '../../commands/person/openPerson.ts';
import { IntakeSettings } from '../../settings.ts';
import { identityView } from '../disclosure/view.ts';
import { pathway } from '../document.ts';
import { personOf } from './personOf.ts';

const self = ref('one');
const officer = actor('INTAKE', 'intake-office');
const nobody = (settings: object = {}) =>
  new Story(pathway, IntakeSettings.parse(settings), self).at('2026-01-05T09:00:00.000Z');
const opened = (body: object) =>
  nobody().command(openPerson, officer, {}, { dateOfBirth: '1990-01-01', ...body });
const keys = (story: ReturnType<typeof nobody>) =>
  story.index.filter(({ name }) => name === 'likeness').map(({ key }) => key);

describe('a person who has one name', () => {
  it.each([
    [{ givenName: 'Sukarno' }, 'Sukarno', null, null],
    [{ givenName: 'Sukarno', familyName: '' }, 'Sukarno', null, null],
    [{ givenName: 'Sukarno', familyName: null }, 'Sukarno', null, null],
    [{ givenName: '', familyName: 'Sukarno' }, null, 'Sukarno', null],
    [{ givenName: 'Sukarno', familyName: '.' }, 'Sukarno', null, '.'],
    [{ givenName: 'N/A', familyName: 'Sukarno' }, null, 'Sukarno', 'N/A'],
  ])('is opened as %p', (body, givenName, familyName, note) => {
    expect(personOf(opened(body).state)?.identity).toEqual({
      givenName,
      familyName,
      note,
      dateOfBirth: '1990-01-01',
    });
  });

  it.each([
    ['.'],
    ['..'],
    ['-'],
    ['—'],
    ['?'],
    ['000'],
    ['x'],
    ['XXX'],
    ['n/a'],
    ['N / A'],
    ['unknown'],
    ['UNKNOWN.'],
    ['No surname'],
    ['no-last-name'],
    ['LNU'],
    ['нет'],
    ['Без фамилии'],
    ['Неизвестно'],
    ['жок'],
    ['nomaʼlum'],
    ['unbekannt'],
  ])('is the same one where %p was written for the other', (placeholder) => {
    const story = opened({ givenName: 'Sukarno', familyName: placeholder });
    expect(keys(story)).toEqual(keys(opened({ givenName: 'Sukarno' })));
    expect(story.shows(identityView, self, officer)?.identity).toMatchObject({
      givenName: 'Sukarno',
      familyName: null,
      note: placeholder,
    });
  });

  it.each([['Null'], ['Nil'], ['Na'], ['No'], ['Xu'], ['Li'], ['O'], ['Test'], ['Ng']])(
    'has a second one where it is %p, which is a name',
    (familyName) => {
      expect(personOf(opened({ givenName: 'Ada', familyName }).state)?.identity).toMatchObject({
        familyName,
        note: null,
      });
    },
  );

  it('agrees with what is said of them later, in whichever place the name is written', () => {
    const number = { identifiers: [{ issuer: 'NOMS', type: 'NOMS', value: 'A1234BC' }] };
    const story = opened({ givenName: 'Sukarno', familyName: '.', ...number });
    const later = { givenName: '-', familyName: 'SUKARNO', dateOfBirth: '1990-01-01', ...number };
    story.command(openPerson, actor('DCC', 'court-north'), {}, later);
    expect(Object.values(story.state.mismatches)).toEqual([]);
  });

  it('has one: placeholders alone are nobody', () => {
    const story = opened({ givenName: '.', familyName: 'unknown' });
    expect(story.last.refusal).toMatchObject({ code: 'name-missing', field: '/givenName' });
    expect(personOf(story.state)).toBeNull();
    const known = opened({ givenName: 'Ada', familyName: 'Sample' });
    known.command(describePerson, officer, {}, { identity: { dateOfBirth: null } });
    expect(known.last.refusal).toMatchObject({ code: 'name-missing' });
  });
});

describe('a date of birth', () => {
  it.each([
    ['1850-01-01', 'too-early'],
    ['1899-12-31', 'too-early'],
    ['1905-12-31', 'too-early'],
    ['2026-01-06', 'in-the-future'],
  ])('of %s is refused, with the field and what it must lie between', (dateOfBirth, code) => {
    const story = opened({ givenName: 'Old', familyName: 'Placeholder', dateOfBirth });
    expect(story.last.refusal).toMatchObject({
      code,
      field: '/dateOfBirth',
      detail:
        'This must be not before 1906-01-01 (as old as anybody can be) and not after 2026-01-05 (today).',
    });
    expect(personOf(story.state)).toBeNull();
    const known = opened({ givenName: 'Ada' });
    const identity = { givenName: 'Ada', dateOfBirth };
    known.command(describePerson, officer, {}, { identity });
    expect(known.last.refusal).toMatchObject({ code, field: '/identity/dateOfBirth' });
  });

  it.each([['1906-01-01'], ['2026-01-05'], [null]])('of %s is taken', (dateOfBirth) => {
    expect(opened({ givenName: 'Ada', dateOfBirth }).last.refusal).toBeNull();
  });

  it('goes by the setting, and by no age before 1900', () => {
    const born = (oldestPersonYears: number, dateOfBirth: string) =>
      nobody({ oldestPersonYears }).command(
        openPerson,
        officer,
        {},
        { givenName: 'A', dateOfBirth },
      ).last.refusal;
    expect(born(110, '1915-12-31')).toMatchObject({ code: 'too-early' });
    expect(born(150, '1900-01-01')).toBeNull();
    expect(born(150, '1899-12-31')).toMatchObject({ code: 'too-early' });
  });
});
