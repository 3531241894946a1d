import { actor } from '@throughcare/testing';
import { begin, needKnown, released, seenBy, stay } from '../../../test/offerStory.ts';

const at = '2026-03-02T10:00:00.000Z';

it('a contact card names the stay and the release, and nothing where none is due', () => {
  const story = released(begin(), at);
  expect(seenBy(actor('COORD'), story.state, 'card', stay)).toEqual({
    episodeId: stay,
    pathwayRef: story.state.ref,
    at,
  });
  const screened = released(needKnown(begin()), at);
  expect(seenBy(actor('SERVICE'), screened.state, 'card', stay)).toBeUndefined();
  expect(seenBy(actor('ADMIN'), screened.state, 'card', stay)).toBeUndefined();
});
