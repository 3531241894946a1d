import { only } from '../support/caller.ts';
import { openPerson } from '../support/intake.ts';
import { telling } from '../support/telling.ts';

const inCyrillic = { givenName: 'Квиллфетер', familyName: 'Оттолин', dateOfBirth: '1988-05-07' };
const inLatin = { givenName: 'Ottolin', familyName: 'Kvillfeter', dateOfBirth: '1988-07-05' };

describe('a person whom three offices bring', () => {
  it(
    'is on intake’s list, once a pair; no office learns of a record that it has nothing to do with, and intake merges them',
    telling(async (journey) => {
      const first = await openPerson(journey, inLatin);
      const second = await openPerson(journey, inCyrillic, journey.as('caseManager'));
      await journey.settle();
      const third = await openPerson(
        journey,
        { ...inLatin, dateOfBirth: null },
        journey.as('harbour'),
      );
      await journey.settle();
      const pairs = await journey.as('intake').lists('/intake/likely-duplicates');
      expect(pairs.map(({ pathwayRef, otherRef }) => [pathwayRef, otherRef])).toEqual(
        expect.arrayContaining([
          [second, first],
          [third, first],
          [third, second],
        ]),
      );
      expect(pairs).toHaveLength(3);

      const alike = (ref: string) => `/intake/people/${ref}/possible-duplicates`;
      expect(await journey.as('caseManager').lists(alike(second))).toEqual([]);
      expect(await journey.as('harbour').lists(alike(third))).toEqual([]);
      expect(await journey.as('lantern').isRefused(alike(third))).toBe('404 not-found');
      expect(await journey.as('clerk').isRefused('/intake/likely-duplicates')).toBe('403 role');

      // An office that brought both is told.
      const again = await openPerson(journey, inLatin, journey.as('harbour'));
      await journey.settle();
      expect(await journey.as('harbour').lists(alike(again))).toEqual([third]);

      const merge = `/intake/people/${first}/merge`;
      await journey.as('intake').does(merge, { removedRef: second });
      await journey.settle();
      const left = await journey.as('intake').lists('/intake/likely-duplicates');
      expect(left.filter(({ pathwayRef }) => pathwayRef === second)).toEqual([]);
    }),
  );

  it(
    'and who is another after all is said to be so, and asked about no more',
    telling(async (journey) => {
      const first = await openPerson(journey, inLatin);
      const second = await openPerson(journey, inLatin, journey.as('harbour'));
      await journey.settle();
      const list = () => journey.as('intake').lists('/intake/likely-duplicates');
      expect(only(await list())).toMatchObject({ pathwayRef: second, otherRef: first });
      const settle = `/intake/people/${second}/duplicates/${first}/settle`;
      const two = { as: 'ANOTHER' };
      expect(await journey.as('clerk').isNotAllowed(settle, two)).toBe('403 role');
      await journey.as('intake').does(settle, two);
      expect(await list()).toEqual([]);
      await journey.pass({ days: 1 });
      expect(await list()).toEqual([]);
    }),
  );

  it.each([
    ['with the names swapped', { givenName: 'Kvillfeter', familyName: 'Ottolin' }],
    ['without a date of birth', { dateOfBirth: null }],
    ['by a double name', { givenName: 'Ottolin-Marie' }],
    ['by another system of letters', { familyName: 'Kwillfetter' }],
  ])('is found %s; a twin and a brother are not', (_how, more) =>
    telling(async (journey) => {
      const first = await openPerson(journey, inLatin);
      await openPerson(journey, { ...inLatin, givenName: 'Wilhelmina' }, journey.as('harbour'));
      await openPerson(
        journey,
        { ...inLatin, givenName: 'Bertram', dateOfBirth: '1990-01-01' },
        journey.as('lantern'),
      );
      const again = await openPerson(journey, { ...inLatin, ...more }, journey.as('caseManager'));
      await journey.settle();
      const list = await journey.as('intake').lists('/intake/likely-duplicates');
      expect(list.map(({ pathwayRef, otherRef }) => [pathwayRef, otherRef])).toEqual([
        [again, first],
      ]);
    })(),
  );
});
