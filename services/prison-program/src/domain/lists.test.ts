import { id } from '@throughcare/testing';
import {
  desk,
  enrolmentOf,
  gone,
  handed,
  inside,
  manager,
  missing,
  nurse,
  ostOf,
  released,
  stayOf,
  type Told,
  takesPart,
  waiting,
} from '../../test/situations.ts';
import { recordRelease } from '../commands/custody/recordRelease.ts';
import { withdrawEnrolment } from '../commands/enrolment/withdrawEnrolment.ts';
import { confirmOst } from '../commands/ost/confirmOst.ts';
import { openOst } from '../commands/ost/openOst.ts';
import { setReleaseDate } from '../commands/plan/setReleaseDate.ts';
import { onReferralRouted } from '../reactions/onReferralRouted.ts';
import { listings } from './lists.ts';

const keys = ({ index }: Told, name: string) =>
  index.filter((entry) => entry.name === name).map(({ key }) => key);
const dated = (story: Told) =>
  story.command(setReleaseDate, manager, stayOf(story), { on: '2026-07-01', dateType: 'UNKNOWN' });
const out = (story: Told) =>
  story.command(recordRelease, desk, {}, gone).tick('2026-06-01T10:00:00.000Z');

describe('the lists of a prison', () => {
  it('name who is held until the release is sure', () => {
    expect(keys(inside(), listings.held)).toEqual(['SWI']);
    expect(keys(inside().command(recordRelease, desk, {}, gone), listings.held)).toEqual(['SWI']);
    expect(keys(released(), listings.held)).toEqual([]);
  });

  it('name who is inside and has a known need until a release is recorded, who has no date after the others', () => {
    expect(keys(inside(), listings.preparation)).toEqual([]);
    const row = ({ index }: Told) => index.find(({ name }) => name === listings.preparation);
    expect(row(takesPart())).toMatchObject({ key: 'SWI', sort: expect.stringMatching(/^undated/) });
    expect(row(dated(takesPart()))).toMatchObject({ sort: '2026-07-01T00:00:00.000Z' });
    const recorded = takesPart().command(recordRelease, desk, {}, gone);
    expect(keys(recorded, listings.preparation)).toEqual([]);
    const { stands } = recorded.duties.find(({ kind }) => kind === 'STAY') ?? {};
    expect(stands).toEqual({ until: recorded.dueAt });
  });

  it('name who is missing from a roster, and nobody else', () => {
    expect(keys(missing(), listings.departures)).toEqual(['SWI']);
    expect(keys(inside(), listings.departures)).toEqual([]);
  });

  it('name a release once, by its date until it is recorded', () => {
    expect(keys(inside(), listings.releases)).toEqual([]);
    expect(dated(inside()).index).toContainEqual(
      expect.objectContaining({ name: 'releases', key: 'SWI', sort: '2026-07-01T00:00:00.000Z' }),
    );
    const recorded = dated(inside()).command(recordRelease, desk, {}, gone);
    expect(
      recorded.index.filter(({ name }) => name === 'releases').map(({ sort }) => sort),
    ).toEqual(['2026-06-01T09:00:00.000Z']);
  });

  it('name open enrolments by prison and status, and none that is over', () => {
    expect(keys(waiting(), listings.enrolments)).toEqual(['SWI/REFERRAL_SUBMITTED']);
    const story = waiting();
    story.command(withdrawEnrolment, manager, enrolmentOf(story), { reason: 'W_NO_TIME' });
    expect(keys(story, listings.enrolments)).toEqual([]);
    expect(keys(out(takesPart()), listings.enrolments)).toEqual(['SWI/CONTINUES_IN_COMMUNITY']);
  });

  it('name no enrolment of a person who is in no prison', () => {
    const story = released().heard(onReferralRouted, {
      ...onReferralRouted.to.example,
      referralId: id('referral'),
      to: 'prison-program',
    });
    expect(Object.values(story.state.enrolments)).toMatchObject([{ prisonId: null }]);
    expect(keys(story, listings.enrolments)).toEqual([]);
  });

  it('name treatment on its way to a prescriber, until it is confirmed', () => {
    expect(keys(handed(), listings.handOvers)).toEqual(['clinic-north']);
    const treated = inside().command(openOst, nurse, {}, { status: 'RECEIVED_ON_OST' });
    expect(keys(treated, listings.handOvers)).toEqual([]);
    const story = handed();
    story.command(confirmOst, nurse, ostOf(story), { firstDoseAt: '2026-06-01T09:00:00Z' });
    expect(Object.values(story.state.osts)[0]?.plan?.prescriberOrg).toBe('clinic-north');
    expect(keys(story, listings.handOvers)).toEqual([]);
  });
});
