import { prisonProgramEventTypes } from '@throughcare/contracts';
import { id } from '@throughcare/testing';
import {
  begin,
  needKnown,
  offered,
  offerTo,
  reactionTo,
  settings,
  stay,
} from '../../../test/offerStory.ts';
import { searchMovesAt } from '../placement/looking.ts';
import { offerState } from '../placement/state.ts';

const left = () =>
  needKnown(begin()).heard(reactionTo(prisonProgramEventTypes.prisonerLeftList), {
    episodeId: stay,
    basis: 'INFERRED',
    windowFrom: '2026-01-04',
    windowTo: '2026-01-05',
  });

describe('a departure that a roster lets infer', () => {
  it('asks for partners, but opens no overdose window and urges nobody', () => {
    const story = left();
    expect(story.state.placements[stay]?.asking).toMatchObject({
      round: 1,
      only: null,
      underWay: true,
      terms: { urgent: false },
    });
    expect(story.state.windows).toEqual({});
  });

  it('leaves the search no day to wait for, until it is settled that they never left', () => {
    const story = left().heard(reactionTo(prisonProgramEventTypes.releaseDateSet), {
      episodeId: stay,
      newDate: '2026-01-06',
      dateType: 'CONDITIONAL',
      noticeDays: 10,
    });
    const moves = () => {
      const placement = story.state.placements[stay];
      return placement && searchMovesAt(story.state, placement, settings);
    };
    expect(moves()).not.toBe('2026-01-06T00:00:00.000Z');
    story.heard(reactionTo(prisonProgramEventTypes.prisonerLeftListSettled), {
      episodeId: stay,
      outcome: 'NEVER_LEFT',
    });
    expect(moves()).toBe('2026-01-06T00:00:00.000Z');
  });

  it('that was none takes the offer back and ends the search', () => {
    const story = offered(left(), ['ngo-a'], 24).heard(
      reactionTo(prisonProgramEventTypes.prisonerLeftListSettled),
      { episodeId: stay, outcome: 'NEVER_LEFT' },
    );
    const offer = story.state.offers[offerTo('ngo-a')];
    expect(offer && offerState(offer)).toBe('WITHDRAWN');
    expect(story.state.placements[stay]?.ended?.by).toBe('PLANS_CHANGED');
  });

  it('that was settled as a release goes on, before the prison confirms it and without', () => {
    const story = offered(left(), ['ngo-a'], 24).heard(
      reactionTo(prisonProgramEventTypes.prisonerLeftListSettled),
      { episodeId: stay, outcome: 'RELEASED' },
    );
    const offer = story.state.offers[offerTo('ngo-a')];
    expect(offer && offerState(offer)).toBe('OFFERED');
    expect(story.state.placements[stay]?.ended).toBeNull();
    story.heard(reactionTo(prisonProgramEventTypes.prisonerReleaseRecorded), {
      episodeId: stay,
      releaseId: id('release'),
      releasedAt: '2026-01-05T08:00:00.000Z',
      prisonId: 'prison-a',
      planned: false,
      provisional: true,
      heldUntil: '2026-01-05T09:45:00.000Z',
    });
    expect(story.state.placements[stay]?.ended).toBeNull();
    story.heard(reactionTo(prisonProgramEventTypes.prisonerReleaseReversed), {
      episodeId: stay,
      releaseId: id('release'),
      reasonCode: 'RECORDED_IN_ERROR',
    });
    const taken = story.state.offers[offerTo('ngo-a')];
    expect(taken && offerState(taken)).toBe('WITHDRAWN');
  });

  it('that turns out to be a release hastens the open offer and opens the window', () => {
    const story = offered(left(), ['ngo-a'], 72).heard(
      reactionTo(prisonProgramEventTypes.prisonerReleased),
      {
        episodeId: stay,
        releaseId: id('release'),
        releasedAt: '2026-01-05T08:00:00.000Z',
        prisonId: 'prison-a',
        reason: 'RELEASED',
        planned: false,
        area: 'UNKNOWN',
        admissionKnown: true,
      },
    );
    expect(story.state.offers[offerTo('ngo-a')]).toMatchObject({
      urgent: true,
      expiresAt: '2026-01-05T11:00:00.000Z',
    });
    expect(Object.keys(story.state.windows)).toEqual([stay]);
  });
});
