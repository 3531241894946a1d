import { prisonProgramEventTypes as prison } from '@throughcare/contracts';
import { actor, id } from '@throughcare/testing';
import {
  begin,
  needKnown,
  type PersonStory,
  reactionTo,
  released,
  seenBy,
  stay,
} from '../../../test/offerStory.ts';
import { isOut, lastHeld } from './lastHeld.ts';

const at = '2026-03-02T10:00:00.000Z';
const received = (story: PersonStory, prisonId: string, reason: string, receivedAt = at) =>
  story.heard(reactionTo(prison.prisonerReceived), {
    episodeId: stay,
    receivedAt,
    prisonId,
    reason,
  });
const recorded = (story: PersonStory) =>
  story.at(at).heard(reactionTo(prison.prisonerReleaseRecorded), {
    ...prison.prisonerReleaseRecorded.example,
    episodeId: stay,
    releaseId: id('release'),
    releasedAt: at,
    prisonId: 'prison-a',
  });
const holder = ({ state }: PersonStory, ofStay: string | null = stay) =>
  lastHeld(state, ofStay)?.prisonId;
const out = ({ state }: PersonStory) => isOut(state, { stayId: stay });

describe('the prison that has the person', () => {
  it('is the one that took them in, and after a move that was told in the same moment the other', () => {
    const story = received(begin().at(at), 'prison-a', 'ADMISSION');
    expect(holder(story)).toBe('prison-a');
    expect(holder(received(story, 'prison-b', 'TRANSFERRED'))).toBe('prison-b');
    expect(story.now).toBe(at);
  });

  it('is told of by a move alone, whose stay is then known', () => {
    const story = received(begin().at(at), 'prison-b', 'TRANSFERRED');
    expect(holder(story)).toBe('prison-b');
    expect(Object.keys(story.state.custody)).toEqual([stay]);
    expect(story.state.custody[stay]).toMatchObject({ prisonId: null, insideAt: [] });
  });

  it('is not the one where only a place in a programme is held, and no stay is known by that', () => {
    const story = begin()
      .at(at)
      .heard(reactionTo(prison.participantTransferred), {
        enrolmentId: id('enrolment'),
        fromPrison: 'prison-a',
        toPrison: 'prison-c',
        placeHeldUntil: null,
      });
    expect(holder(story, null)).toBeUndefined();
    expect(story.state.custody).toEqual({});
  });
});

describe('a person', () => {
  it('is out from a release that was recorded or confirmed, until somebody takes them in', () => {
    expect(out(received(begin().at(at), 'prison-a', 'ADMISSION'))).toBe(false);
    expect(out(recorded(begin()))).toBe(true);
    expect(out(released(begin(), at))).toBe(true);
    const back = received(
      released(begin(), at),
      'prison-b',
      'ADMISSION',
      '2026-03-03T10:00:00.000Z',
    );
    expect(out(back)).toBe(false);
  });

  it('is inside after all where the release was taken back or corrected', () => {
    const undone = { episodeId: stay, releaseId: id('release') };
    const reversed = recorded(begin()).heard(reactionTo(prison.prisonerReleaseReversed), {
      ...prison.prisonerReleaseReversed.example,
      ...undone,
    });
    const corrected = released(begin(), at).heard(reactionTo(prison.prisonerReleaseCorrected), {
      ...prison.prisonerReleaseCorrected.example,
      ...undone,
    });
    expect([out(reversed), out(corrected)]).toEqual([false, false]);
  });
});

it('an unknown window or search is seen by nobody', () => {
  const { state } = released(needKnown(begin()), at);
  for (const view of ['window', 'placement'] as const)
    expect(seenBy(actor('COORD'), state, view, id('another stay'))).toBeUndefined();
});
