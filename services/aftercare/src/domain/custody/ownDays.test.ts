import { prisonProgramEventTypes } from '@throughcare/contracts';
import { organisationOf } from '@throughcare/testing';
import { begin, needKnown, reactionTo, settings, stay } from '../../../test/offerStory.ts';
import { standingOf } from './standing.ts';

const { prisonerReceived, releaseDateSet } = prisonProgramEventTypes;

/** Inside at this prison, with a date of release. */
const due = (timeZone: string, on: string) => {
  const story = begin().registered(organisationOf('prison-a', 'PRISON', { timeZone }));
  needKnown(story)
    .heard(reactionTo(prisonerReceived), {
      ...prisonerReceived.example,
      episodeId: stay,
      prisonId: 'prison-a',
    })
    .heard(reactionTo(releaseDateSet), { ...releaseDateSet.example, episodeId: stay, newDate: on });
  return story;
};

describe('the days of a stay are those of its prison', () => {
  it.each([
    // 28 days before; clocks change between in the first three.
    ['Europe/Berlin', '2026-04-10', '2026-03-12T23:00:00.000Z', '2026-04-09T22:00:00.000Z'],
    ['Europe/Berlin', '2026-11-10', '2026-10-12T22:00:00.000Z', '2026-11-09T23:00:00.000Z'],
    ['America/Chicago', '2026-03-20', '2026-02-20T06:00:00.000Z', '2026-03-20T05:00:00.000Z'],
    ['Asia/Bishkek', '2026-07-25', '2026-06-26T18:00:00.000Z', '2026-07-24T18:00:00.000Z'],
  ])('in %s a release on %s asks for offers from %s', (zone, on, from, release) => {
    const story = due(zone, on);
    expect(story.dueAt).toBe(from);
    const stands = () => {
      const one = story.state.custody[stay];
      return one && standingOf(story.state, one, settings);
    };
    expect(stands()).toEqual({ is: 'NONE' });
    story.tick(from);
    expect(stands()).toEqual({ is: 'EXPECTED', until: release });
  });
});
