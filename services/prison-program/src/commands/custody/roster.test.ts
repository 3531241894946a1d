import { actor, organisationOf, Story } from '@throughcare/testing';
import { currentEpisode, whereaboutsOf } from '../../domain/custody/whereabouts.ts';
import { pathway } from '../../domain/document.ts';
import { Settings } from '../../settings.ts';
import { admit } from './admit.ts';
import { leaveList } from './leaveList.ts';
import { recordRelease } from './recordRelease.ts';
import { settleDeparture } from './settleDeparture.ts';

const source = organisationOf('roster', 'PRISON', { speaksFor: ['NYC'] });

const list = actor('IMPORT', 'roster');
const desk = actor('PREC', 'NYC');
const onList = (listedOn: string, admissionDate = '2026-03-25') => ({
  prisonId: 'NYC',
  admittedAt: `${admissionDate}T00:00:00Z`,
  admissionDate,
  listedOn,
  basis: 'INFERRED',
});
const off = { prisonId: 'NYC', windowFrom: '2026-07-01', windowTo: '2026-07-02' };
const listed = () =>
  new Story(pathway, Settings.parse({}))
    .registered(source)
    .at('2026-07-02T00:00:00.000Z')
    .command(admit, list, {}, onList('2026-07-01'));
const missing = () => listed().at('2026-07-03T00:00:00.000Z').command(leaveList, list, {}, off);
const stands = (story: ReturnType<typeof listed>) => {
  const current = currentEpisode(story.state);
  return current && whereaboutsOf(current);
};
const outcomes = (story: ReturnType<typeof listed>) =>
  Object.values(story.state.episodes).flatMap((one) =>
    one.departures.map((departure) => departure.settled?.outcome ?? null),
  );

describe('what follows from daily lists', () => {
  it('admits whoever is on the first list', () => {
    expect(stands(listed())).toBe('IN_CUSTODY');
    expect(listed().command(admit, list, {}, onList('2026-07-02')).last.events).toEqual([]);
  });

  it('infers a departure, and no release, where a list no longer names the person', () => {
    const story = missing();
    expect(stands(story)).toBe('LEFT_LIST');
    expect(story.last.published.map((one) => one.definition.type)).toEqual([
      'org.throughcare.prison-program.prisoner.left-list.v1',
    ]);
    expect(story.command(leaveList, list, {}, off).last.events).toEqual([]);
  });

  it('takes a return under the same admission date as never having left', () => {
    const story = missing()
      .at('2026-07-06T00:00:00.000Z')
      .command(admit, list, {}, onList('2026-07-05'));
    expect(stands(story)).toBe('IN_CUSTODY');
    expect(outcomes(story)).toEqual(['NEVER_LEFT']);
    expect(Object.keys(story.state.episodes)).toHaveLength(1);
  });

  it('takes a return under another admission date as a new stay', () => {
    const story = missing()
      .at('2026-07-06T00:00:00.000Z')
      .command(admit, list, {}, onList('2026-07-05', '2026-07-04'));
    expect(stands(story)).toBe('IN_CUSTODY');
    expect(outcomes(story)).toEqual(['READMITTED']);
    expect(Object.keys(story.state.episodes)).toHaveLength(2);
  });

  it('admits again whoever returns after the departure was recorded as a release', () => {
    const story = missing()
      .at('2026-07-03T09:00:00.000Z')
      .command(
        recordRelease,
        desk,
        {},
        { prisonId: 'NYC', releasedAt: '2026-07-02T12:00:00Z', kind: 'UNKNOWN' },
      )
      .tick('2026-07-03T10:00:00.000Z')
      .at('2026-07-06T00:00:00.000Z')
      .command(admit, list, {}, onList('2026-07-05'));
    expect(outcomes(story)).toEqual(['RELEASED']);
    expect(stands(story)).toBe('IN_CUSTODY');
    expect(Object.keys(story.state.episodes)).toHaveLength(2);
  });

  it('lets reception say that the person is still inside, or left without being released', () => {
    const still = missing().command(settleDeparture, desk, {}, { outcome: 'IN_CUSTODY' });
    expect([stands(still), outcomes(still)]).toEqual(['IN_CUSTODY', ['NEVER_LEFT']]);
    const court = missing().command(
      settleDeparture,
      desk,
      {},
      { outcome: 'LEFT_NOT_RELEASED', reason: 'SENT_TO_COURT' },
    );
    expect([stands(court), outcomes(court)]).toEqual(['TEMPORARILY_OUT', ['LEFT_NOT_RELEASED']]);
  });
});
