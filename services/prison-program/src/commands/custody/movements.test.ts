import { actor, organisationOf, Story } from '@throughcare/testing';
import { currentEpisode, whereaboutsOf } from '../../domain/custody/whereabouts.ts';
import { pathway } from '../../domain/document.ts';
import { haltOf } from '../../domain/person/halt.ts';
import { Settings } from '../../settings.ts';
import { admit } from './admit.ts';
import { leaveTemporarily } from './leaveTemporarily.ts';
import { recallToCustody } from './recallToCustody.ts';
import { recordDeportation } from './recordDeportation.ts';
import { recordEscape } from './recordEscape.ts';
import { recordRelease } from './recordRelease.ts';
import { returnToCustody } from './returnToCustody.ts';
import { transfer } from './transfer.ts';

const source = organisationOf('feed', 'PRISON', { speaksFor: ['SWI', 'LPI'] });

const desk = actor('PREC', 'SWI');
const other = actor('PREC', 'LPI');
const file = actor('IMPORT', 'feed');
const inside = () =>
  new Story(pathway, Settings.parse({}))
    .registered(source)
    .at('2026-06-01T10:00:00.000Z')
    .command(admit, desk, {}, { prisonId: 'SWI', admittedAt: '2026-06-01T09:00:00Z' })
    .at('2026-07-01T20:00:00.000Z');
const stands = (story: ReturnType<typeof inside>) => {
  const current = currentEpisode(story.state);
  return current && whereaboutsOf(current);
};
const types = (story: ReturnType<typeof inside>) =>
  story.last.published.map((one) => one.definition.type.split('.').slice(3, 5).join('.'));

describe.each(['TEMPORARY_ABSENCE', 'SENT_TO_COURT', 'TRANSFERRED', 'RELEASED_TO_HOSPITAL'])(
  'leaving as %s',
  (reason) => {
    const left = { prisonId: 'SWI', leftAt: '2026-07-01T08:00:00Z', reason };

    it('is no release, and coming back goes on with the same stay', () => {
      const story = inside().command(leaveTemporarily, desk, {}, left);
      expect(types(story)).toEqual(['prisoner.left-custody-temporarily']);
      story.command(
        returnToCustody,
        desk,
        {},
        { prisonId: 'SWI', returnedAt: '2026-07-01T17:00:00Z' },
      );
      expect(types(story)).toEqual(['prisoner.returned']);
      expect(stands(story)).toBe('IN_CUSTODY');
      expect(Object.keys(story.state.episodes)).toHaveLength(1);
    });

    it('has no effect when it is told twice', () => {
      const story = inside().command(leaveTemporarily, desk, {}, left);
      expect(story.command(leaveTemporarily, file, {}, left).last.events).toEqual([]);
    });
  },
);

it('moves the stay to the new prison with a transfer, after which the old one knows nothing of it', () => {
  const story = inside().command(
    transfer,
    desk,
    {},
    { toPrison: 'LPI', transferredAt: '2026-07-01T12:00:00Z' },
  );
  expect(currentEpisode(story.state)?.prisonId).toBe('LPI');
  story.command(recordEscape, desk, {}, { escapedAt: '2026-07-01T13:00:00Z' });
  expect(story.last.refusal?.refused).toBe('not-found');
});

it('knows nothing of a person whom another prison holds', () => {
  const story = inside().command(
    returnToCustody,
    other,
    {},
    { prisonId: 'LPI', returnedAt: '2026-07-01T12:00:00Z' },
  );
  expect(story.last.refusal?.refused).toBe('not-found');
});

it('refuses to admit whoever is in custody already, unless a file tells of a new stay', () => {
  const again = { prisonId: 'SWI', admittedAt: '2026-06-20T09:00:00Z' };
  expect(inside().command(admit, desk, {}, again).last.refusal?.code).toBe('already-in-custody');
  expect(Object.keys(inside().command(admit, file, {}, again).state.episodes)).toHaveLength(2);
});

it('stops outreach with an escape, until the person is back', () => {
  const story = inside().command(recordEscape, desk, {}, { escapedAt: '2026-07-01T13:00:00Z' });
  expect([stands(story), haltOf(story.state)]).toEqual(['ESCAPED', 'OUTREACH_STOPPED']);
  story.command(admit, desk, {}, { prisonId: 'SWI', admittedAt: '2026-07-01T18:00:00Z' });
  expect(story.last.published[0]?.data).toMatchObject({ reason: 'RECAPTURED' });
  expect(haltOf(story.state)).toBeNull();
});

it('stops everything with a deportation', () => {
  const story = inside().command(
    recordDeportation,
    desk,
    {},
    { deportedAt: '2026-07-01T13:00:00Z' },
  );
  expect([types(story), haltOf(story.state)]).toEqual([['prisoner.deported'], 'STOPPED']);
});

it('opens a new stay with a recall after a release, and refuses one without', () => {
  const back = { prisonId: 'SWI', receivedAt: '2026-07-01T19:00:00Z', recallCode: 'L' };
  expect(inside().command(recallToCustody, desk, {}, back).last.refusal?.code).toBe('not-released');
  const story = inside()
    .command(
      recordRelease,
      desk,
      {},
      { prisonId: 'SWI', releasedAt: '2026-06-20T09:00:00Z', kind: 'EARLY' },
    )
    .tick('2026-07-01T21:00:00.000Z')
    .command(recallToCustody, desk, {}, back);
  expect(types(story)).toEqual(['prisoner.recalled']);
  expect(stands(story)).toBe('IN_CUSTODY');
});
