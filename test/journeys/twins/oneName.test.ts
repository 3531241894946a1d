import { idIn, only } from '../support/caller.ts';
import { openPerson } from '../support/intake.ts';
import { telling } from '../support/telling.ts';

const one = { givenName: 'Quillfeather', familyName: undefined, dateOfBirth: '1988-05-17' };

describe('a person who has one name', () => {
  it(
    'is opened with it, and is likely the same one whatever another office writes for the other',
    telling(async (journey) => {
      const first = await openPerson(journey, one);
      const second = await openPerson(
        journey,
        { ...one, givenName: 'N/A', familyName: 'QUILLFEATHER' },
        journey.as('caseManager'),
      );
      await journey.settle();
      const list = () => journey.as('intake').lists('/intake/likely-duplicates');
      expect(only(await list())).toMatchObject({ pathwayRef: second, otherRef: first });
      const known = await journey.as('intake').sees(`/intake/people/${second}/identity`);
      expect(known.identity).toMatchObject({
        givenName: null,
        familyName: 'QUILLFEATHER',
        note: 'N/A',
      });

      // A number shows that they agree, where only the place of the name differs.
      const number = { issuer: 'NOMS', type: 'NOMS', value: 'A1234BC' };
      const add = `/intake/people/${first}/identifiers`;
      await journey.as('intake').does(add, number);
      const again = { ...one, givenName: '.', familyName: 'Quillfeather', identifiers: [number] };
      const brought = await journey.as('harbour').does('/intake/people', again);
      expect(idIn(brought, 'pathwayRef')).toBe(first);
      expect(await journey.as('intake').lists('/intake/mismatches')).toEqual([]);
    }),
  );

  it(
    'has one; and nobody was born before anybody can have been, or is to be born',
    telling(async (journey) => {
      const refused = async (more: object) =>
        (await journey.as('clerk').post('/intake/people', { ...one, ...more })).body;
      expect(await refused({ givenName: '-', familyName: '.' })).toMatchObject({
        code: 'name-missing',
      });
      for (const dateOfBirth of ['1850-01-01', '2099-01-01']) {
        const answer = await refused({ dateOfBirth });
        expect(answer).toMatchObject({ errors: [{ field: '/dateOfBirth' }] });
        expect(JSON.stringify(answer)).toMatch(/not before 1906-01-01 .* not after/);
      }
      await journey.settle();
      expect(await journey.as('intake').lists('/intake/likely-duplicates')).toEqual([]);
    }),
  );
});
