import { actor, organisationOf, Story } from '@throughcare/testing';
import { custodyView } from '../../domain/custody/view.ts';
import { currentEpisode } from '../../domain/custody/whereabouts.ts';
import { pathway } from '../../domain/document.ts';
import { Settings } from '../../settings.ts';
import { setReleaseDate } from '../plan/setReleaseDate.ts';
import { admit } from './admit.ts';
import { leaveList } from './leaveList.ts';

const prison = 'prison-a';
const desk = actor('PREC', prison);
const file = actor('IMPORT', prison);
const at = (timeZone: string, now: string) =>
  new Story(pathway, Settings.parse({}))
    .registered(organisationOf(prison, 'PRISON', { timeZone }))
    .at(now);

describe('the days of a stay are those of the prison', () => {
  it.each([
    ['Europe/London', '2026-07-02T00:15:00+01:00', '2026-07-02'],
    ['America/Los_Angeles', '2026-07-01T18:00:00-07:00', '2026-07-01'],
    ['Asia/Bishkek', '2026-07-01T18:15:00Z', '2026-07-02'],
    // The two changes of clocks: the hour before midnight, and the one that is there twice.
    ['Europe/Berlin', '2026-03-28T22:30:00Z', '2026-03-28'],
    ['Europe/Berlin', '2026-03-28T23:30:00Z', '2026-03-29'],
    ['America/Chicago', '2026-11-01T04:30:00Z', '2026-10-31'],
    ['America/Chicago', '2026-11-02T05:30:00Z', '2026-11-01'],
  ])('in %s somebody who comes in at %s is admitted on %s', (zone, admittedAt, date) => {
    const story = at(zone, '2026-12-01T09:00:00.000Z');
    story.command(admit, desk, {}, { prisonId: prison, admittedAt });
    const shown = story.shows(custodyView, story.state.ref, desk);
    expect(shown?.episodes?.[0]?.admission?.date).toBe(date);
  });

  it('a date that the prison names stands', () => {
    const story = at('Asia/Bishkek', '2026-12-01T09:00:00.000Z');
    const body = { prisonId: prison, admittedAt: '2026-07-01T18:15:00Z' };
    story.command(admit, desk, {}, { ...body, admissionDate: '2026-07-01' });
    expect(currentEpisode(story.state)?.admission?.date).toBe('2026-07-01');
  });

  it('a release expected on a day stands on the list at its first moment there', () => {
    const story = at('America/Chicago', '2026-07-01T12:00:00.000Z');
    story.command(admit, desk, {}, { prisonId: prison, admittedAt: '2026-07-01T11:00:00Z' });
    // Still 1 July in Chicago.
    story.at('2026-07-02T03:00:00.000Z');
    const episodeId = currentEpisode(story.state)?.id ?? '';
    const body = { on: '2026-07-31', dateType: 'CONDITIONAL' };
    story.command(setReleaseDate, actor('PCM', prison), { episodeId }, body);
    expect(story.last.published.at(-1)?.data).toMatchObject({ noticeDays: 30 });
    expect(story.index).toContainEqual(
      expect.objectContaining({ name: 'releases', sort: '2026-07-31T05:00:00.000Z' }),
    );
  });

  it('a list is not of a day that has not begun there', () => {
    const listed = { prisonId: prison, admittedAt: '2026-07-01T00:00:00Z', listedOn: '2026-07-02' };
    const early = at('America/Chicago', '2026-07-02T04:58:00.000Z');
    expect(early.command(admit, file, {}, listed).last.refusal).not.toBeNull();
    const begun = at('America/Chicago', '2026-07-02T05:00:00.000Z');
    expect(begun.command(admit, file, {}, listed).last.refusal).toBeNull();
    const body = { prisonId: prison, windowFrom: '2026-07-02', windowTo: '2026-07-03' };
    expect(begun.command(leaveList, file, {}, body).last.refusal).not.toBeNull();
    begun.at('2026-07-03T05:00:00.000Z');
    expect(begun.command(leaveList, file, {}, body).last.refusal).toBeNull();
  });
});
