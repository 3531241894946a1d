import { actor, organisationOf, ref, Story } from '@throughcare/testing';
import { currentEpisode, whereaboutsOf } from '../../domain/custody/whereabouts.ts';
import { pathway } from '../../domain/document.ts';
import { Settings } from '../../settings.ts';
import { admit } from './admit.ts';
import { leaveList } from './leaveList.ts';
import { leaveTemporarily } from './leaveTemporarily.ts';
import { moveBooking } from './moveBooking.ts';
import { recordDeath } from './recordDeath.ts';
import { recordRelease } from './recordRelease.ts';
import { returnToCustody } from './returnToCustody.ts';

const source = organisationOf('feed', 'PRISON', { speaksFor: ['SWI'] });
const desk = actor('PREC', 'SWI');
const file = actor('IMPORT', 'feed');
const prisonId = 'SWI';

/** Booked under the wrong person, whose only stay it was. */
const bookedAway = () =>
  new Story(pathway, Settings.parse({}))
    .registered(source)
    .at('2026-06-20T10:00:00.000Z')
    .command(admit, desk, {}, { prisonId, admittedAt: '2026-06-01T09:00:00Z' })
    .command(
      moveBooking,
      file,
      {},
      {
        toRef: ref('whose it is'),
        bookedOn: null,
        movedAt: '2026-06-10T09:00:00Z',
        basis: 'ATTESTED',
      },
    )
    .at('2026-06-20T12:00:00.000Z');
type Told = ReturnType<typeof bookedAway>;

const attested = { prisonId, basis: 'ATTESTED' };
const news: Readonly<Record<string, (story: Told) => Told>> = {
  'a release by the prison': (story) =>
    story.command(
      recordRelease,
      desk,
      {},
      { prisonId, releasedAt: '2026-06-20T11:00:00Z', kind: 'FROM_COURT' },
    ),
  'a release by its file': (story) =>
    story.command(
      recordRelease,
      file,
      {},
      { ...attested, releasedAt: '2026-06-20T11:00:00Z', kind: 'PLANNED' },
    ),
  'an arrival, also before the moment at which the stay was moved': (story) =>
    story.command(admit, desk, {}, { prisonId, admittedAt: '2026-06-05T09:00:00Z' }),
  'a return': (story) =>
    story.command(returnToCustody, desk, {}, { prisonId, returnedAt: '2026-06-20T11:00:00Z' }),
  'a leave': (story) =>
    story.command(
      leaveTemporarily,
      file,
      {},
      { ...attested, leftAt: '2026-06-20T11:00:00Z', reason: 'SENT_TO_COURT' },
    ),
  'a death by its file': (story) =>
    story.command(recordDeath, file, {}, { ...attested, diedAt: '2026-06-20T11:00:00Z' }),
};

describe('whoever was never in the only stay that is known', () => {
  it.each(Object.entries(news))('has a stay of their own with %s', (_what, tell) => {
    const before = bookedAway();
    const [wrong] = Object.values(before.state.episodes);
    const story = tell(before);
    const current = currentEpisode(story.state);
    expect(current?.id).not.toBe(wrong?.id);
    expect(story.state.episodes[wrong?.id ?? '']).toEqual(wrong);
    expect(current && whereaboutsOf(current)).not.toBe('LEFT_UNTOLD');
  });
});

describe('a stay that was taken for over since another began, which was somebody else’s', () => {
  const leftForCourt = (story: Told) =>
    story.command(
      leaveTemporarily,
      file,
      {},
      { ...attested, leftAt: '2026-06-04T09:00:00Z', reason: 'SENT_TO_COURT' },
    );
  const missing = (story: Told) =>
    story.command(
      leaveList,
      file,
      {},
      { prisonId, windowFrom: '2026-06-03', windowTo: '2026-06-04' },
    );

  it.each<[string, (story: Told) => Told, string]>([
    ['inside', (story) => story, 'IN_CUSTODY'],
    ['out for a while', leftForCourt, 'TEMPORARILY_OUT'],
    ['missing from a list', missing, 'LEFT_LIST'],
  ])('goes on for whoever was %s', (_where, was, stands) => {
    const story = was(
      new Story(pathway, Settings.parse({}))
        .registered(source)
        .at('2026-06-05T10:00:00.000Z')
        .command(admit, desk, {}, { prisonId, admittedAt: '2026-06-01T09:00:00Z' }),
    );
    const own = currentEpisode(story.state);
    story
      .at('2026-06-06T10:00:00.000Z')
      .command(
        admit,
        file,
        {},
        { ...attested, admittedAt: '2026-06-06T09:00:00Z', admissionDate: '2026-06-06' },
      );
    expect(currentEpisode(story.state)?.id).not.toBe(own?.id);
    expect(story.state.episodes[own?.id ?? '']?.ending?.kind).toBe('LEFT_UNTOLD');
    story.at('2026-06-10T10:00:00.000Z').command(
      moveBooking,
      file,
      {},
      {
        toRef: ref('whose it is'),
        bookedOn: null,
        movedAt: '2026-06-10T09:00:00Z',
        basis: 'ATTESTED',
      },
    );
    const current = currentEpisode(story.state);
    expect([current?.id, current && whereaboutsOf(current)]).toEqual([own?.id, stands]);
  });
});
