import { courtDiversionEventTypes as court } from '@throughcare/contracts';
import { actor, id } from '@throughcare/testing';
import { begin, learn, type PersonStory, reactionTo } from '../../../test/offerStory.ts';
import { confirmPlace } from '../../commands/treatment/confirmPlace.ts';
import { reportStart } from '../../commands/treatment/reportStart.ts';
import { goneFrom } from './gone.ts';
import { episodeState } from './state.ts';

const episodeId = id('request');
const clinic = actor('PROV', 'clinic-a');
const asked = (providerOrg: string | null = 'clinic-a', invited?: readonly string[]) => {
  const story = begin().heard(reactionTo(court.placeRequested), {
    ...court.placeRequested.example,
    requestId: episodeId,
    providerOrg,
  });
  return invited
    ? learn(story, () => [{ type: 'providers-invited', episodeId, orgs: invited }])
    : story;
};
const confirmed = (story = asked()) =>
  story.command(confirmPlace, clinic, { episodeId }, { heldUntil: '2026-02-19T00:00:00.000Z' });
const closes = (story: PersonStory, org = 'clinic-a') =>
  learn(story, (context) => goneFrom(story.state, episodeId, org, context.step('SYS')));
const is = ({ state }: PersonStory) => {
  const episode = state.episodes[episodeId];
  return episode && episodeState(episode);
};

describe('an organisation that is closed', () => {
  it('gives no place: the court hears it, asked for or held', () => {
    for (const story of [asked(), confirmed()]) {
      expect(is(closes(story))).toBe('REFUSED');
      expect(story.last.published[0]?.data).toMatchObject({ reasonCode: 'PROVIDER_CLOSED' });
      expect(closes(story).last.events).toEqual([]);
    }
  });

  it('steps aside where others were invited too; the last one that is left is the answer', () => {
    const story = closes(asked(null, ['clinic-a', 'clinic-b']));
    expect([is(story), story.last.published]).toEqual(['PLACE_REQUESTED', []]);
    expect(is(closes(story, 'clinic-b'))).toBe('REFUSED');
  });

  it('changes nothing of a place that is another’s, or of treatment that has started', () => {
    expect(is(closes(confirmed(), 'clinic-b'))).toBe('CONFIRMED');
    const story = confirmed().command(reportStart, clinic, { episodeId }, { on: '2026-01-05' });
    expect(is(closes(story))).toBe('STARTED');
  });
});
