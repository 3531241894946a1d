import { instant, type PathwayRef } from '@throughcare/contracts';
import { actor, id, organisationOf, Story } from '@throughcare/testing';
import { custodyView } from '../../domain/custody/view.ts';
import { currentEpisode, whereaboutsOf } from '../../domain/custody/whereabouts.ts';
import { pathway } from '../../domain/document.ts';
import { hear } from '../../domain/heard/evolve.ts';
import { ostView } from '../../domain/ost/view.ts';
import { Settings } from '../../settings.ts';
import { openOst } from '../ost/openOst.ts';
import { admit } from './admit.ts';
import { announceRecall } from './announceRecall.ts';
import { announceTransfer } from './announceTransfer.ts';
import { leaveList } from './leaveList.ts';
import { leaveTemporarily } from './leaveTemporarily.ts';
import { recallToCustody } from './recallToCustody.ts';
import { recordEscape } from './recordEscape.ts';
import { recordRelease } from './recordRelease.ts';
import { returnToCustody } from './returnToCustody.ts';
import { reverseRelease } from './reverseRelease.ts';
import { transfer } from './transfer.ts';

const source = organisationOf('feed', 'PRISON', { speaksFor: ['SWI', 'LPI', 'MDI'] });

const desk = actor('PREC', 'SWI');
const other = actor('PREC', 'LPI');
const file = actor('IMPORT', 'feed');
const clerk = actor('DCC', 'court-1');
const officer = actor('PROB', 'court-1');
const stranger = actor('DCC', 'court-2');
const nurse = actor('PHC', 'SWI');
const otherNurse = actor('PHC', 'LPI');

const now = '2026-07-01T20:00:00.000Z';
const inside = () => {
  const story = new Story(pathway, Settings.parse({})).registered(source);
  const stream = { subject: story.state.ref as PathwayRef, time: instant(now) };
  const order = hear(story.state.heard, 'orders', id('order'), { court: clerk.org }, stream);
  return story
    .given(...order)
    .at('2026-06-01T10:00:00.000Z')
    .command(admit, desk, {}, { prisonId: 'SWI', admittedAt: '2026-06-01T09:00:00Z' })
    .command(openOst, nurse, {}, { status: 'RECEIVED_ON_OST' })
    .at(now);
};
type Told = ReturnType<typeof inside>;
const release = { prisonId: 'SWI', releasedAt: '2026-07-01T12:00:00Z', kind: 'BAIL' };
const left = { prisonId: 'SWI', leftAt: '2026-07-01T08:00:00Z', reason: 'TRANSFERRED' };
const out = () => inside().command(leaveTemporarily, desk, {}, left);
const released = () =>
  inside().command(recordRelease, desk, {}, release).tick('2026-07-01T21:00:00.000Z');
const atLarge: Readonly<Record<string, () => Told>> = {
  'never inside': () => new Story(pathway, Settings.parse({})).registered(source).at(now),
  escaped: () => inside().command(recordEscape, desk, {}, { escapedAt: '2026-07-01T12:00:00Z' }),
  'off a list': () =>
    inside().command(
      leaveList,
      file,
      {},
      { prisonId: 'SWI', windowFrom: '2026-06-29', windowTo: '2026-06-30' },
    ),
  'recorded as released': () => inside().command(recordRelease, desk, {}, release),
  released,
};
const announcedTo = (story: Told, until = '2026-07-03T20:00:00Z') =>
  story.command(announceTransfer, desk, {}, { toPrison: 'LPI', until });
const comesIn = { prisonId: 'LPI', admittedAt: '2026-07-01T19:00:00Z' };
const comesBack = { prisonId: 'LPI', returnedAt: '2026-07-01T19:00:00Z' };
const stands = (story: Told) => {
  const current = currentEpisode(story.state);
  return current && [whereaboutsOf(current), current.prisonId];
};

describe('D5: a person whom another prison holds', () => {
  it.each([
    ['inside', inside],
    ['out for a while', out],
  ])('%s, is neither admitted nor returned there', (_where, story) => {
    expect(story().command(admit, other, {}, comesIn).last.refusal?.refused).toBe('not-found');
    const back = story().command(returnToCustody, other, {}, comesBack);
    expect(back.last.refusal?.refused).toBe('not-found');
  });

  it.each([
    ['inside', inside],
    ['out for a while', out],
  ])('%s, is taken in by the prison to which a transfer is announced', (_where, story) => {
    const told = announcedTo(story());
    expect(told.last.published[0]?.data).toMatchObject({ toPrison: 'LPI' });
    expect(told.shows(custodyView, told.state.ref, other)).toMatchObject({
      episodes: [{ announced: { toPrison: 'LPI' } }],
    });
    expect(stands(told.command(admit, other, {}, comesIn))).toEqual(['IN_CUSTODY', 'LPI']);
    expect(currentEpisode(told.state)?.announced).toBeNull();
    const back = announcedTo(story()).command(returnToCustody, other, {}, comesBack);
    expect(stands(back)).toEqual(['IN_CUSTODY', 'LPI']);
  });

  it('is not there for a third prison, nor for the announced one when its time is over', () => {
    const third = announcedTo(inside()).command(
      admit,
      actor('PREC', 'MDI'),
      {},
      { ...comesIn, prisonId: 'MDI' },
    );
    expect(third.last.refusal?.refused).toBe('not-found');
    const late = announcedTo(inside())
      .at('2026-07-03T20:00:00.000Z')
      .command(admit, other, {}, comesIn);
    expect(late.last.refusal?.refused).toBe('not-found');
    expect(late.shows(custodyView, late.state.ref, other)).toBeUndefined();
  });

  it.each([
    ['2026-07-01T20:00:00Z', 'until-out-of-range'],
    ['2026-07-15T20:00:00.001Z', 'until-out-of-range'],
    ['2026-07-15T20:00:00Z', undefined],
  ])('is announced until %s at the most', (until, code) => {
    expect(announcedTo(inside(), until).last.refusal?.code).toBe(code);
  });
});

describe('D5: a person whom nobody holds', () => {
  it.each(Object.entries(atLarge))('%s, is admitted by any prison', (_where, story) => {
    const told = story().command(admit, other, {}, comesIn);
    expect(told.last.refusal).toBeNull();
    expect(stands(told)).toEqual(['IN_CUSTODY', 'LPI']);
  });

  it('is known to the healthcare of the prison that admitted them, treatment too, and not before', () => {
    const told = released();
    const ostId = Object.keys(told.state.osts)[0] ?? '';
    expect(told.shows(ostView, ostId, otherNurse)).toBeUndefined();
    told.command(admit, other, {}, comesIn);
    expect(told.shows(ostView, ostId, otherNurse)).toMatchObject({ status: 'RECEIVED_ON_OST' });
    expect(told.shows(ostView, ostId, nurse)).toBeUndefined();
  });

  it('is not released by a prison that never held them', () => {
    const gone = { ...release, prisonId: 'LPI' };
    for (const story of Object.values(atLarge))
      expect(story().command(recordRelease, other, {}, gone).last.refusal?.refused).toBe(
        'not-found',
      );
  });
});

describe('D5: a court that holds the order', () => {
  const letGo = { ...release, kind: 'FROM_COURT' };

  it('records an unplanned release, provisional, which the prison may reverse', () => {
    const told = inside().command(recordRelease, clerk, {}, letGo);
    expect(told.last.published[0]?.data).toMatchObject({ provisional: true, planned: false });
    told.command(reverseRelease, desk, {}, { reason: 'RECORDED_IN_ERROR' });
    expect(stands(told)).toEqual(['IN_CUSTODY', 'SWI']);
  });

  it('is another than an unrelated one, for which nobody is there', () => {
    const told = inside().command(recordRelease, stranger, {}, letGo);
    expect(told.last.refusal?.refused).toBe('not-found');
  });

  it('names the prison that holds the person', () => {
    const told = inside().command(recordRelease, clerk, {}, { ...letGo, prisonId: 'LPI' });
    expect(told.last.refusal?.code).toBe('not-in-custody');
  });

  it('is heard of by the hearing too, until that was held', () => {
    const story = new Story(pathway, Settings.parse({})).registered(source);
    const stream = { subject: story.state.ref as PathwayRef, time: instant(now) };
    const hearing = (state: 'SCHEDULED' | 'HELD') =>
      hear(story.state.heard, 'hearings', id('hearing'), { court: stranger.org, state }, stream);
    story
      .at(now)
      .command(admit, desk, {}, { prisonId: 'SWI', admittedAt: '2026-06-01T09:00:00Z' })
      .given(...hearing('SCHEDULED'));
    expect(story.shows(custodyView, story.state.ref, stranger)).toBeDefined();
    story.given(...hearing('HELD'));
    expect(story.shows(custodyView, story.state.ref, stranger)).toBeUndefined();
  });
});

describe('D5: a recall', () => {
  it('is announced by the supervising officer, and a prison admits', () => {
    const told = released().command(announceRecall, officer, {}, { recallCode: 'L' });
    expect(told.last.refusal).toBeNull();
    expect(stands(told)).toEqual(['RELEASED', 'SWI']);
    expect(told.shows(custodyView, told.state.ref, desk)).toMatchObject({
      episodes: [{ recall: { code: 'L' } }],
    });
    const back = { prisonId: 'LPI', receivedAt: '2026-07-01T20:30:00Z' };
    told.command(recallToCustody, other, {}, back);
    expect(stands(told)).toEqual(['IN_CUSTODY', 'LPI']);
    const said = { reason: null, code: 'L' };
    expect(currentEpisode(told.state)?.admission).toMatchObject({ reason: 'RECALL', said });
  });

  it('is not announced by another court’s officer, nor of a person who is inside', () => {
    const foreign = released().command(announceRecall, actor('PROB', 'court-2'), {});
    expect(foreign.last.refusal?.refused).toBe('not-found');
    expect(inside().command(announceRecall, officer, {}).last.refusal?.code).toBe('not-released');
  });

  it('is not recorded by an officer', () => {
    expect(() => released().command(recallToCustody, officer, {}, {})).toThrow('may not be given');
  });
});

describe('D5: two sources that disagree', () => {
  const reviews = (story: Told) =>
    story.last.owed.flatMap(({ name, payload }) =>
      name === 'tell-of-disagreement' ? [Reflect.get(payload as object, 'prisonId')] : [],
    );

  it('are looked at by both prisons, and the later word stands', () => {
    const told = inside().command(admit, file, {}, comesIn);
    expect(stands(told)).toEqual(['IN_CUSTODY', 'LPI']);
    expect(reviews(told)).toEqual(['SWI', 'LPI']);
    expect(reviews(inside().command(returnToCustody, file, {}, comesBack))).toEqual(['SWI', 'LPI']);
  });

  it('are none where the transfer was announced, or the person was at large', () => {
    expect(reviews(announcedTo(inside()).command(admit, file, {}, comesIn))).toEqual([]);
    for (const story of Object.values(atLarge))
      expect(reviews(story().command(admit, file, {}, comesIn))).toEqual([]);
  });

  it('are not one source with itself, nor the holder’s own word that it sent the person on', () => {
    const fed = atLarge['never inside']?.().command(
      admit,
      file,
      {},
      { prisonId: 'SWI', admittedAt: '2026-06-01T09:00:00Z' },
    );
    expect(fed && reviews(fed.command(admit, file, {}, comesIn))).toEqual([]);
    const sent = inside().command(
      transfer,
      file,
      {},
      { toPrison: 'LPI', transferredAt: '2026-07-01T19:00:00Z' },
    );
    expect(stands(sent)).toEqual(['IN_CUSTODY', 'LPI']);
    expect(reviews(sent)).toEqual([]);
  });

  it('are each held to the prisons that they may speak for', () => {
    const roster = actor('IMPORT', 'roster');
    const known = inside().registered({
      id: roster.org,
      kind: 'PRISON',
      areas: [],
      timeZone: 'Europe/London',
      speaksFor: ['LPI'],
      screensIn: [],
    });
    const gone = known.command(recordRelease, roster, {}, release);
    expect(gone.last.refusal).toMatchObject({ code: 'not-spoken-for', field: '/prisonId' });
    const escaped = known.command(recordEscape, roster, {}, { escapedAt: now });
    expect(escaped.last.refusal?.refused).toBe('not-found');
    expect(known.shows(custodyView, known.state.ref, roster)).toBeUndefined();
    expect(known.command(admit, roster, {}, comesIn).last.refusal).toBeNull();
  });
});
