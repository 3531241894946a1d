import { prisonProgramEventTypes as types } from '@throughcare/contracts';
import { id } from '@throughcare/testing';
import {
  appointment,
  desk,
  dose,
  gone,
  nurse,
  of,
  onOst,
  ostOf,
  planned,
  type Told,
  unprepared,
} from '../../../test/situations.ts';
import { admit } from '../../commands/custody/admit.ts';
import { correctRelease } from '../../commands/custody/correctRelease.ts';
import { recordRelease } from '../../commands/custody/recordRelease.ts';
import { reverseRelease } from '../../commands/custody/reverseRelease.ts';
import { confirmOst } from '../../commands/ost/confirmOst.ts';
import { endOst } from '../../commands/ost/endOst.ts';
import { handOverOst } from '../../commands/ost/handOverOst.ts';
import { loseOst } from '../../commands/ost/loseOst.ts';
import { moveOst } from '../../commands/ost/moveOst.ts';
import { noteOstDose } from '../../commands/ost/noteOstDose.ts';
import { openOst } from '../../commands/ost/openOst.ts';
import { planOstRelease } from '../../commands/ost/planOstRelease.ts';
import { onDeathReported } from '../../reactions/onDeathReported.ts';
import { onDeathRetracted } from '../../reactions/onDeathRetracted.ts';
import { stageOf } from './watch.ts';

const prescriber = of('PRESCRIBER', 'own');
const coordinator = of('COORD', 'own');
const only = (story: Told) => {
  const ost = Object.values(story.state.osts)[0];
  if (!ost) throw new Error('no treatment is recorded');
  return ost;
};
/** As its events name it. */
const named = (story: Told) => ({ ostId: only(story).id, stayId: only(story).stayId });
const told = (story: Told) =>
  story.last.published.map(({ definition, data }) => [definition, data]);
const release = (story: Told) =>
  story.command(recordRelease, desk, {}, { ...gone, area: 'IL-COOK' });
/** Released on 1 June at 9:00; without a word about the last dose the next is due a day later, missed two days later. */
const missedAt = '2026-06-03T09:00:00.000Z';
const urgentAt = '2026-06-05T09:00:00.000Z';
const restartAt = '2026-06-07T09:00:00.000Z';

describe('a release of somebody on substitution treatment', () => {
  it('is watched from that moment, though nothing was handed over and nobody is named', () => {
    const story = unprepared();
    expect(told(story)).toContainEqual([
      types.ostNextDoseDue,
      { ...named(story), site: null, dueAt: '2026-06-02T09:00:00.000Z' },
    ]);
    expect(story.last.published.at(-1)).toMatchObject({
      audience: 'care',
      basis: 'VITAL_INTEREST',
    });
    expect(stageOf(only(story))).toBe('DUE');
  });

  it('is an alarm on the first missed day, urgent on the third, and treatment anew on the fifth', () => {
    const story = unprepared().tick('2026-06-01T10:00:00.000Z');
    const dueAt = '2026-06-02T09:00:00.000Z';
    for (const [at, stage] of [
      [missedAt, 'MISSED'],
      [urgentAt, 'URGENT'],
      [restartAt, 'RESTART'],
    ] as const) {
      expect(story.dueAt).toBe(at);
      const data = { ...named(story), site: null, dueAt, stage };
      expect(told(story.tick(at))).toEqual([[types.ostGapSuspected, data]]);
      expect(stageOf(only(story))).toBe(stage);
    }
    expect(story.dueAt).toBeNull();
    expect(only(story)).toMatchObject({ status: 'GAP_SUSPECTED' });
    expect(only(story).changes.filter(({ to }) => to === 'GAP_SUSPECTED')).toHaveLength(1);
  });

  it('tells a stage that was slept through once, as what it has become', () => {
    const story = unprepared().tick(urgentAt);
    const gaps = story.last.published.filter(
      ({ definition }) => definition === types.ostGapSuspected,
    );
    expect(gaps.map(({ data }) => data)).toMatchObject([{ stage: 'URGENT' }]);
  });

  it.each([
    ['MAINTAINED', ['MAINTAINED']],
    ['STABILISING', ['STABILISING']],
    ['TAPERING', ['MAINTAINED', 'TAPERING']],
  ])('is watched in %s too', (_status, moves) => {
    const story = onOst();
    for (const to of moves) story.command(moveOst, nurse, ostOf(story), { to });
    expect(only(release(story)).watch).not.toBeNull();
  });

  it('is not watched where treatment was only assessed for, or had ended', () => {
    const ended = onOst();
    for (const to of ['MAINTAINED', 'TAPERING', 'ENDED'])
      ended.command(moveOst, nurse, ostOf(ended), { to });
    expect(only(release(ended)).watch).toBeNull();
    expect(release(ended).dueAt).not.toBe(missedAt);
  });

  it('waits while a death is reported, and goes on when that was wrong', () => {
    const story = unprepared().heard(onDeathReported, { reportId: id('report') });
    expect(only(story.tick(missedAt)).status).toBe('RECEIVED_ON_OST');
    story.heard(onDeathRetracted, { reportId: id('report') });
    expect(only(story).status).toBe('GAP_SUSPECTED');
  });
});

describe('when the next dose is due', () => {
  const noted = (story: Told, body: object) =>
    story.command(noteOstDose, nurse, ostOf(story), {
      medicine: 'METHADONE',
      at: '2026-06-01T07:00:00Z',
      ...body,
    });
  const dueAfter = (body: object) => {
    const story = release(noted(onOst(), body));
    return story.last.published.find(({ definition }) => definition === types.ostNextDoseDue)?.data;
  };

  it('follows from the last dose, its rhythm, and what the person has with them', () => {
    expect(dueAfter({})).toMatchObject({ dueAt: '2026-06-02T07:00:00.000Z' });
    expect(dueAfter({ everyDays: 2 })).toMatchObject({ dueAt: '2026-06-03T07:00:00.000Z' });
    expect(dueAfter({ bridgingDays: 3 })).toMatchObject({ dueAt: '2026-06-05T07:00:00.000Z' });
  });

  it('is a day after the release where the last dose that was noted is too old to tell', () => {
    expect(dueAfter({ at: '2026-05-25T07:00:00Z' })).toMatchObject({
      dueAt: '2026-06-02T09:00:00.000Z',
    });
  });

  it('moves when healthcare notes the last dose after a release that nobody announced', () => {
    const story = noted(unprepared(), { bridgingDays: 2 });
    expect(told(story)).toEqual([
      [types.ostNextDoseDue, { ...named(story), site: null, dueAt: '2026-06-04T07:00:00.000Z' }],
    ]);
    expect(story.tick(missedAt).last.published.map(({ definition }) => definition)).not.toContain(
      types.ostGapSuspected,
    );
  });

  it('is not put off by a plan alone', () => {
    const story = unprepared();
    const late = {
      ...appointment,
      appointmentAt: '2026-06-20T09:00:00Z',
      nextDueAt: '2026-06-20T12:00:00Z',
    };
    story.command(planOstRelease, nurse, ostOf(story), late);
    expect(told(story)).toContainEqual([
      types.ostNextDoseDue,
      { ...named(story), site: 'clinic-north', dueAt: '2026-06-02T09:00:00.000Z' },
    ]);
  });

  it('is noted of nobody who is not on treatment, and of no dose to come', () => {
    const assessed = release(onOst());
    expect(noted(assessed, { at: '2026-06-09T07:00:00Z' }).last.refusal?.code).toBe(
      'in-the-future',
    );
    assessed.command(loseOst, nurse, ostOf(assessed), { reason: 'DECLINED' });
    expect(noted(assessed, {}).last.refusal?.code).toBe('not-on-treatment');
  });
});

describe('the watch ends', () => {
  it('with a dose outside, named by the prescriber whom the coordinator found', () => {
    const story = unprepared().tick(missedAt);
    story.command(planOstRelease, coordinator, ostOf(story), {
      ...appointment,
      appointmentAt: '2026-06-03T15:00:00Z',
      nextDueAt: '2026-06-03T15:00:00Z',
      sharing: 'VITAL_INTEREST',
    });
    // The prescriber hears of the gap at once: it is theirs now.
    expect(told(story)).toEqual([
      [types.ostReleasePlanned, expect.objectContaining({ prescriberOrg: 'clinic-north' })],
      [types.ostNextDoseDue, expect.objectContaining({ site: 'clinic-north' })],
    ]);
    expect(stageOf(only(story))).toBe('MISSED');
    story.at('2026-06-03T16:00:00.000Z');
    story.command(confirmOst, prescriber, ostOf(story), { firstDoseAt: '2026-06-03T15:30:00Z' });
    expect(story.last.published[0]?.data).toMatchObject({
      outcome: 'CONFIRMED',
      site: 'clinic-north',
    });
    expect(only(story)).toMatchObject({ status: 'CONFIRMED_COMMUNITY', watch: null });
    expect(story.tick(restartAt).last.published).toEqual([]);
  });

  it('with a dose that healthcare heard of, and with none that was given before the release', () => {
    const story = unprepared().at('2026-06-02T12:00:00.000Z');
    story.command(confirmOst, nurse, ostOf(story), { firstDoseAt: '2026-06-01T08:59:00Z' });
    expect(story.last.refusal).toMatchObject({
      code: 'dose-before-release',
      field: '/firstDoseAt',
    });
    story.command(confirmOst, nurse, ostOf(story), { firstDoseAt: '2026-06-02T09:00:00Z' });
    expect(story.last.published[0]?.data).toMatchObject({ site: null });
  });

  it('with the prescriber’s word that it ended, or a loss with its reason, which is told to nobody', () => {
    const ended = release(planned());
    ended.command(endOst, prescriber, ostOf(ended));
    expect(told(ended)).toEqual([
      [
        types.ostPrescriberNotified,
        { ...named(ended), prescriberOrg: 'clinic-north', about: 'ENDED' },
      ],
      [types.ostWatchEnded, { ...named(ended), outcome: 'ENDED' }],
    ]);
    const lost = unprepared();
    lost.command(loseOst, nurse, ostOf(lost), { reason: 'DECLINED' });
    expect(told(lost)).toEqual([[types.ostWatchEnded, { ...named(lost), outcome: 'LOST' }]]);
    expect(only(lost)).toMatchObject({ status: 'LOST', lostReason: 'DECLINED' });
    expect(lost.tick(restartAt).last.published.map(({ definition }) => definition)).not.toContain(
      types.ostGapSuspected,
    );
  });

  it('with no step that is made inside, and nothing is lost of whoever has not left', () => {
    const out = unprepared();
    out.command(moveOst, nurse, ostOf(out), { to: 'MAINTAINED' });
    expect(out.last.refusal?.code).toBe('ost-outside');
    const inside = onOst();
    inside.command(loseOst, nurse, ostOf(inside), { reason: 'NOT_FOUND' });
    expect(inside.last.refusal?.code).toBe('ost-inside');
    inside.command(confirmOst, nurse, ostOf(inside), { firstDoseAt: '2026-06-01T08:00:00Z' });
    expect(inside.last.refusal?.code).toBe('ost-inside');
  });

  it('when the release is reversed or corrected, and treatment goes on inside', () => {
    const reversed = unprepared().command(reverseRelease, desk, {}, { reason: 'WRONG_PERSON' });
    expect(told(reversed)).toContainEqual([
      types.ostWatchEnded,
      { ...named(reversed), outcome: 'INSIDE' },
    ]);
    const corrected = unprepared().tick(urgentAt);
    corrected.command(correctRelease, desk, {}, { reason: 'WRONG_PERSON' });
    expect(only(corrected)).toMatchObject({ status: 'GAP_SUSPECTED', watch: null });
    corrected.command(moveOst, nurse, ostOf(corrected), { to: 'STABILISING' });
    expect(corrected.last.refusal).toBeNull();
  });

  it('when the person comes in again, and another release is watched anew', () => {
    const story = unprepared().tick(urgentAt).at('2026-06-06T09:00:00.000Z');
    story.command(admit, desk, {}, { prisonId: 'SWI', admittedAt: '2026-06-06T09:00:00Z' });
    expect(only(story).watch).toBeNull();
    expect(story.command(openOst, nurse, {}, { status: 'ASSESSED' }).last.refusal?.code).toBe(
      'ost-already-open',
    );
    story.at('2026-06-08T09:00:00.000Z');
    story.command(recordRelease, desk, {}, { ...gone, releasedAt: '2026-06-08T09:00:00Z' });
    expect(stageOf(only(story))).toBe('DUE');
    expect(story.tick('2026-06-10T09:00:00.000Z').last.published.at(-1)?.data).toMatchObject({
      stage: 'MISSED',
    });
  });
});

describe('a late hand-over', () => {
  it('moves the dose that is waited for to what was handed over', () => {
    const story = unprepared().tick(missedAt);
    story.command(planOstRelease, nurse, ostOf(story), {
      ...appointment,
      appointmentAt: '2026-06-04T09:00:00Z',
      nextDueAt: '2026-06-04T09:00:00Z',
    });
    story.command(handOverOst, nurse, ostOf(story), { ...dose, nextDueAt: '2026-06-04T09:00:00Z' });
    expect(only(story).status).toBe('HANDED_OVER');
    expect(stageOf(only(story))).toBe('DUE');
    expect(story.dueAt).toBe('2026-06-05T09:00:00.000Z');
  });
});
