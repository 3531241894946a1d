import { addHours, instant, type ReleaseKind } from '@throughcare/contracts';
import { isRefusal } from '@throughcare/record';
import { id } from '@throughcare/testing';
import { Settings } from '../../settings.ts';
import { retold } from './retelling.ts';
import type { Episode } from './state.ts';

const released = instant('2026-05-04T09:00:00.000Z');
const episode = (prisonId: string, kind: ReleaseKind = 'PLANNED'): Episode =>
  ({
    id: id('stay'),
    admission: { at: instant('2026-03-01T09:00:00.000Z') },
    releases: [
      { id: id('release'), prisonId, releasedAt: released, kind, reversed: null, corrected: null },
    ],
  }) as never;
const told = (one: Episode, prisonId: string, hours = 1, kind: ReleaseKind = 'PLANNED') => {
  const fact = {
    prisonId,
    kind,
    at: addHours(released, hours),
    area: null,
    heldFrom: null,
    said: null,
  };
  const context = { settings: Settings.parse({}), step: (role: string) => ({ role }) };
  const answer = retold(one, fact as never, context as never);
  if (isRefusal(answer)) return answer.code;
  return answer?.map((event) => (event as { prisonId?: string }).prisonId);
};

describe('a release that is told again', () => {
  it.each([
    ['of the same prison', 'prison-north', 'prison-north', ['prison-north']],
    ['of another prison', 'prison-north', 'prison-south', undefined],
    ['with the prison left out this time', 'prison-north', 'UNKNOWN', ['prison-north']],
    ['with the prison that was left out before', 'UNKNOWN', 'prison-south', ['prison-south']],
    ['without a prison again', 'UNKNOWN', 'UNKNOWN', ['UNKNOWN']],
  ])('%s is that one, or another', (_what, was, is, prisons) =>
    expect(told(episode(was), is)).toEqual(prisons),
  );

  it.each([
    ['within a day it is put right', 24, 'PLANNED', ['prison-north']],
    ['later it is another one', 25, 'PLANNED', undefined],
    ['of a kind that nobody could prepare a person must look', 1, 'BAIL', 'already-released'],
    ['of a kind that is not known it is the same', 1, 'UNKNOWN', ['prison-north']],
  ] as const)('%s', (_what, hours, kind, answer) =>
    expect(told(episode('prison-north'), 'prison-north', hours, kind)).toEqual(answer),
  );
});
