import { id } from '@throughcare/testing';
import { desk, file, missing, released, type Told } from '../../../test/situations.ts';
import { admit } from '../../commands/custody/admit.ts';
import { correctRelease } from '../../commands/custody/correctRelease.ts';
import { leaveList } from '../../commands/custody/leaveList.ts';
import { recordRelease } from '../../commands/custody/recordRelease.ts';
import { onContactAttempted } from '../../reactions/onContactAttempted.ts';
import { currentEpisode, whereaboutsOf } from './whereabouts.ts';

const contact = (story: Told, at: string, mode: string, reached: boolean): Told =>
  story.heard(onContactAttempted, {
    ...onContactAttempted.to.example,
    caseId: id('case'),
    at,
    mode,
    reached,
  });
const stands = ({ state }: Told) => {
  const current = currentEpisode(state);
  return current && whereaboutsOf(current);
};
/** The last list that named the person was that of the first of June. */
const afterIt = '2026-06-02T00:00:00.000Z';

describe('a person who is missing from a list', () => {
  it('has left custody once somebody met them outside, after the last list that named them', () => {
    const story = contact(missing(), afterIt, 'STREET', true);
    expect(stands(story)).toBe('LEFT_UNTOLD');
    expect(currentEpisode(story.state)?.ending).toMatchObject({ at: afterIt, basis: 'INFERRED' });
    expect(currentEpisode(story.state)?.departures[0]?.settled?.outcome).toBe('RELEASED');
  });

  it.each([
    ['was met while the list still named them', '2026-06-01T23:59:59.999Z', 'STREET', true],
    ['only spoke on the phone, as from inside', afterIt, 'PHONE', true],
    ['was not found outside', afterIt, 'STREET', false],
  ])('has not for that reason, where the person %s', (_why, at, mode, reached) => {
    expect(stands(contact(missing(), at, mode, reached))).toBe('LEFT_LIST');
  });

  it('has not where they came in after that meeting: the list is older than the stay', () => {
    const story = released()
      .at('2026-06-03T00:00:00.000Z')
      .command(admit, desk, {}, { prisonId: 'SWI', admittedAt: '2026-06-02T09:00:00Z' })
      .command(
        leaveList,
        file,
        {},
        { prisonId: 'SWI', windowFrom: '2026-06-01', windowTo: '2026-06-02' },
      );
    expect(stands(contact(story, afterIt, 'STREET', true))).toBe('LEFT_LIST');
    expect(stands(contact(story, '2026-06-02T09:00:00.000Z', 'STREET', true))).toBe('LEFT_UNTOLD');
  });

  it.each([
    ['a leave', 'TEMPORARY_ABSENCE', 'TEMPORARILY_OUT'],
    ['a mistake about the person', 'WRONG_PERSON', 'IN_CUSTODY'],
  ] as const)(
    'is held again once the release that was told afterwards was %s',
    (_what, reason, where) => {
      const story = contact(missing(), afterIt, 'STREET', true)
        .at('2026-06-03T10:00:00.000Z')
        .command(
          recordRelease,
          desk,
          {},
          { prisonId: 'SWI', releasedAt: '2026-06-03T09:00:00Z', kind: 'PLANNED' },
        )
        .tick('2026-06-03T11:00:00.000Z');
      expect(stands(story)).toBe('RELEASED');
      expect(stands(story.command(correctRelease, desk, {}, { reason }))).toBe(where);
    },
  );
});
