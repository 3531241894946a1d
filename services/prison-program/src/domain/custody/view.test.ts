import {
  desk,
  file,
  inside,
  manager,
  recorded,
  released,
  type Told,
} from '../../../test/situations.ts';
import { correctRelease } from '../../commands/custody/correctRelease.ts';
import { returnToCustody } from '../../commands/custody/returnToCustody.ts';
import { reverseRelease } from '../../commands/custody/reverseRelease.ts';
import { custodyView } from './view.ts';
import { currentEpisode } from './whereabouts.ts';

const seen = (story: Told) => story.shows(custodyView, story.state.ref, manager);
const release = (story: Told) => seen(story)?.episodes?.at(-1)?.releases[0];
const wrong = { reason: 'WRONG_PERSON' };

it('shows a release by where it stands, and why it does not', () => {
  expect(release(recorded())).toMatchObject({
    state: 'RECORDED',
    confirmedAt: null,
    reasonCode: null,
  });
  expect(release(released())).toMatchObject({ state: 'CONFIRMED', reasonCode: null });
  const reversed = recorded().command(reverseRelease, desk, {}, wrong);
  expect(release(reversed)).toMatchObject({ state: 'REVERSED', reasonCode: 'WRONG_PERSON' });
  const corrected = released().command(correctRelease, desk, {}, wrong);
  expect(release(corrected)).toMatchObject({ state: 'CORRECTED', reasonCode: 'WRONG_PERSON' });
});

it('shows no admission where nobody told of one', () => {
  const story = released()
    .at('2026-06-05T10:00:00.000Z')
    .command(returnToCustody, file, {}, { prisonId: 'SWI', returnedAt: '2026-06-05T09:00:00Z' });
  expect(seen(story)?.episodes?.map(({ admission }) => admission?.at ?? null)).toEqual([
    '2026-05-01T09:00:00.000Z',
    '2026-06-01T09:00:00.000Z',
    null,
  ]);
});

it('shows stays in the order in which they began, whichever was heard of first', () => {
  const story = inside();
  const [, now] = Object.values(story.state.episodes);
  if (!now) throw new Error('no stay');
  const begun = (id: string, since: string) =>
    ({
      type: 'episode-opened',
      episode: { ...now, id, since: since as typeof now.since },
    }) as const;
  story.given(
    begun('the-first', '2026-04-01T09:00:00.000Z'),
    begun('as-the-second', '2026-05-01T09:00:00.000Z'),
  );
  const [first] = Object.values(story.state.episodes);
  expect(seen(story)?.episodes?.map(({ episodeId }) => episodeId)).toEqual([
    'the-first',
    first?.id,
    'as-the-second',
    now.id,
  ]);
  expect(currentEpisode(story.state)?.id).toBe(now.id);
});
