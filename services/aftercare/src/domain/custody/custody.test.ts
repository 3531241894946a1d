import { prisonProgramEventTypes as prison } from '@throughcare/contracts';
import { id } from '@throughcare/testing';
import {
  begin,
  needKnown,
  ngo,
  offered,
  offerTo,
  type PersonStory,
  reactionTo,
  released,
  seenBy,
  stay,
} from '../../../test/offerStory.ts';
import { acceptOffer } from '../../commands/placement/acceptOffer.ts';
import { insideAfter, outSince } from './standing.ts';
import { joinStays, releaseOf } from './state.ts';

const at = '2026-03-02T10:00:00.000Z';
const theStay = (story: PersonStory) => {
  const one = story.state.custody[stay];
  if (!one) throw new Error('nobody has told of the stay');
  return one;
};
const recorded = (story: PersonStory, releaseId = id('release')) =>
  story.heard(reactionTo(prison.prisonerReleaseRecorded), {
    episodeId: stay,
    releaseId,
    releasedAt: at,
    prisonId: 'prison-a',
    planned: true,
    provisional: true,
    heldUntil: '2026-03-02T10:45:00.000Z',
  });
const reversed = (story: PersonStory, releaseId = id('release')) =>
  story.heard(reactionTo(prison.prisonerReleaseReversed), {
    episodeId: stay,
    releaseId,
    reasonCode: 'RECORDED_IN_ERROR',
  });
const received = (story: PersonStory, receivedAt: string, episodeId = stay) =>
  story.heard(reactionTo(prison.prisonerReceived), {
    episodeId,
    receivedAt,
    prisonId: 'prison-a',
    reason: 'ADMISSION',
  });

describe('what the prison says of a release', () => {
  it('that is undone is undone, also where that is heard first', () => {
    const later = '2026-03-02T11:00:00.000Z';
    for (const story of [
      reversed(recorded(begin().at(at)).at(later)),
      recorded(reversed(begin().at(later)).at(at)),
    ]) {
      expect(releaseOf(theStay(story))?.stage).toBe('REVERSED');
      expect(outSince(theStay(story))).toBeNull();
    }
  });

  it('is about the release that it names, and not about a later one', () => {
    const story = recorded(recorded(begin().at(at)).at('2026-03-03T10:00:00.000Z'), id('second'));
    reversed(story.at('2026-03-03T11:00:00.000Z'));
    expect(releaseOf(theStay(story))).toMatchObject({ releaseId: id('second'), stage: 'RECORDED' });
  });

  it('names the area once: a word that does not know it takes nothing back', () => {
    const story = released(recorded(begin().at(at)), at);
    expect(releaseOf(theStay(story))).toMatchObject({ area: 'IL-COOK', stage: 'CONFIRMED' });
    released(story, at, { area: 'UNKNOWN' });
    expect(releaseOf(theStay(story))?.area).toBe('IL-COOK');
  });

  it('counts from the moment of the release, provisional or not', () => {
    expect(outSince(theStay(recorded(begin().at(at))))).toBe(at);
    expect(outSince(theStay(released(begin(), at)))).toBe(at);
    expect(releaseOf(theStay(reversed(begin().at(at))))).toBeNull();
  });
});

describe('what a case shows of the release', () => {
  const shown = (story: PersonStory) => {
    offered(story, ['ngo-a'], 2).command(acceptOffer, ngo('ngo-a'), { offerId: offerTo('ngo-a') });
    const [caseId = ''] = Object.keys(story.state.cases);
    return seenBy(ngo('ngo-a'), story.state, 'case', caseId);
  };

  it('is the provisional word as such, and the confirmed one', () => {
    const dated = () =>
      needKnown(begin().at(at)).heard(reactionTo(prison.releaseDateSet), {
        episodeId: stay,
        newDate: '2026-03-04',
        dateType: 'CONDITIONAL',
        noticeDays: 2,
      });
    expect(shown(recorded(dated()))).toMatchObject({
      release: { expectedOn: '2026-03-04', releasedAt: at, confirmed: false },
    });
    expect(shown(released(dated(), at))).toMatchObject({
      release: { releasedAt: at, confirmed: true },
    });
    expect(shown(reversed(recorded(dated()).at('2026-03-02T11:00:00.000Z')))).toMatchObject({
      release: { releasedAt: null, confirmed: false },
    });
  });
});

describe('being taken in again', () => {
  it('is what happened after, by any stay', () => {
    const story = received(
      received(begin(), '2026-03-01T10:00:00.000Z'),
      '2026-03-05T10:00:00.000Z',
      id('other'),
    );
    expect(insideAfter(story.state, at as never)).toBe('2026-03-05T10:00:00.000Z');
    expect(insideAfter(story.state, '2026-03-05T10:00:00.000Z' as never)).toBeNull();
  });

  it('ends the search that the release began, and one before it does not', () => {
    const before = received(released(needKnown(begin()), at), '2026-03-01T10:00:00.000Z');
    expect(before.state.placements[stay]?.ended).toBeNull();
    const after = received(released(needKnown(begin()), at), '2026-03-03T10:00:00.000Z');
    expect(after.state.placements[stay]?.ended?.by).toBe('RETURNED');
  });
});

it('what two records were told of one stay is the same from either side, however often', () => {
  const one = theStay(received(recorded(begin().at(at)), '2026-03-01T10:00:00.000Z'));
  const other = theStay(
    received(reversed(begin().at('2026-03-02T11:00:00.000Z')), '2026-03-04T10:00:00.000Z'),
  );
  const joined = joinStays(one, other);
  expect(joinStays(other, one)).toEqual(joined);
  expect(joinStays(joined, other)).toEqual(joined);
  expect(joined.first).toEqual(one.first);
  expect(joined.insideAt).toEqual(['2026-03-01T10:00:00.000Z', '2026-03-04T10:00:00.000Z']);
  expect(releaseOf(joined)?.stage).toBe('REVERSED');
});
