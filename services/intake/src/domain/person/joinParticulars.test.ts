import { actor, ref, Story } from '@throughcare/testing';
import fc from 'fast-check';
import { settings } from '../../../test/inRecords.ts';
import { openPerson } from '../../commands/person/openPerson.ts';
import { pathway } from '../document.ts';
import { joinParticulars, type Particulars } from './state.ts';

const A = ref('a');
const number = (value: string) => ({ issuer: 'JAIL', type: 'BOOK', value });

describe('two copies of what was said in one record', () => {
  const done = (at: string) =>
    ({ at, by: 'x', org: 'org', role: 'INTAKE', attested: false }) as never;
  const moment = fc.constantFrom('2026-01-01T00:00:00.000Z', '2026-01-02T00:00:00.000Z');
  const particulars: fc.Arbitrary<Particulars> = fc
    .record({
      at: moment,
      family: fc.constantFrom('Old', 'New'),
      numbers: fc.shuffledSubarray(['1', '2', '3']),
      agrees: fc.boolean(),
      routes: fc.shuffledSubarray(['111', '222']),
    })
    .map(({ at, family, numbers, agrees, routes }) => {
      const named = { givenName: 'Aigul', familyName: family, dateOfBirth: null };
      const { state } = new Story(pathway, settings, A).command(
        openPerson,
        actor('INTAKE'),
        {},
        { ...named, identifiers: numbers.map(number) },
      );
      const own = state.persons[A] ?? fail();
      return {
        ...own,
        contactRoutes: routes.map((value) => ({ kind: 'PHONE' as const, value })),
        introducedBy: { 'org:x': { step: done(at), named: true, agrees, gaveName: false } },
        toldAt: Object.fromEntries(
          [...Object.keys(own.toldAt), 'contactRoutes'].map((field) => [field, at as never]),
        ),
      };
    });

  it('join the same from either side, in any order and any number of times', () => {
    fc.assert(
      fc.property(particulars, particulars, particulars, (a, b, c) => {
        expect(joinParticulars(a, a)).toEqual(a);
        expect(joinParticulars(a, b)).toEqual(joinParticulars(b, a));
        expect(joinParticulars(joinParticulars(a, b), c)).toEqual(
          joinParticulars(a, joinParticulars(b, c)),
        );
      }),
    );
  });
});

const fail = (): never => {
  throw new Error('nobody was opened');
};
