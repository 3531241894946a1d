import { calendarDate, instant, prisonProgramEventTypes } from '@throughcare/contracts';
import { actor, id, Story } from '@throughcare/testing';
import { officer, screener, settings } from '../../../test/inRecords.ts';
import { openPerson } from '../../commands/person/openPerson.ts';
import { beginScreening } from '../../commands/screening/beginScreening.ts';
import { completeScreening } from '../../commands/screening/completeScreening.ts';
import { declineScreening } from '../../commands/screening/declineScreening.ts';
import { offerScreening } from '../../commands/screening/offerScreening.ts';
import { onOstConfirmed } from '../../reactions/onOstConfirmed.ts';
import { pathway } from '../document.ts';
import { substanceCodes } from '../instruments/assist/items.ts';
import { complete } from './complete.ts';
import { needOf, needsOf } from './need.ts';
import { completedAt, screeningState } from './state.ts';

const named = { givenName: 'Aigul', familyName: 'Sample', dateOfBirth: null, sex: 'F' };
const aPerson = (said: object = {}) =>
  new Story(pathway, settings).command(openPerson, officer, {}, { ...named, ...said });
type Person = ReturnType<typeof aPerson>;
const answers = {
  AUDIT_C: (q1: number) => ({ instrument: 'AUDIT_C', q1, q2: 0, q3: 0 }),
  ASSIST: (version: string) => ({
    instrument: version,
    substances: Object.fromEntries(substanceCodes.map((code) => [code, { lifetime: false }])),
  }),
};
const offered = (story: Person, instrument = 'AUDIT_C') => {
  story.command(offerScreening, screener, {}, { instrument });
  return { screeningId: story.idOf('screening') };
};
const begun = (story: Person, instrument?: string) => {
  const it = offered(story, instrument);
  story.command(beginScreening, screener, it);
  return it;
};
const finish = (story: Person, it: { screeningId: string }, said: object) =>
  story.command(completeScreening, screener, it, { answers: said, mode: 'INTERVIEW' });
const stateIn = (story: Person, { screeningId }: { screeningId: string }) => {
  const screening = story.state.screenings[screeningId];
  return screening && screeningState(screening);
};

describe('a screening by itself', () => {
  it('lapses where nobody has begun it after 28 days, not a moment before', () => {
    const story = aPerson();
    const it = offered(story);
    expect(story.dueAt).toBe('2026-02-02T09:00:00.000Z');
    story.tick('2026-02-02T08:59:59.999Z');
    expect(stateIn(story, it)).toBe('OFFERED');
    story.tick('2026-02-02T09:00:00.000Z');
    expect(stateIn(story, it)).toBe('LAPSED');
  });

  it('that was begun, declined or is over waits for no moment', () => {
    const story = aPerson();
    const it = begun(story);
    expect(story.dueAt).toBeNull();
    story.tick('2027-01-01T00:00:00.000Z');
    expect(stateIn(story, it)).toBe('IN_PROGRESS');
    story.command(declineScreening, screener, it);
    expect(story.dueAt).toBeNull();
  });

  it('expires 182 days after the interview', () => {
    const story = aPerson();
    const it = begun(story);
    finish(story, it, answers.AUDIT_C(4));
    expect(story.dueAt).toBe('2026-07-06T09:00:00.000Z');
    story.tick('2026-07-06T08:59:59.999Z');
    expect(stateIn(story, it)).toBe('COMPLETED');
    story.tick('2026-07-06T09:00:00.000Z');
    expect(stateIn(story, it)).toBe('EXPIRED');
  });

  it('gives way to the one that was completed later, whichever was offered first', () => {
    const story = aPerson();
    const [first, second] = [begun(story), begun(story)];
    finish(story.at('2026-01-06T09:00:00.000Z'), second, answers.AUDIT_C(4));
    finish(story.at('2026-01-07T09:00:00.000Z'), first, answers.AUDIT_C(0));
    expect([stateIn(story, first), stateIn(story, second)]).toEqual(['COMPLETED', 'SUPERSEDED']);
    const done = story.state.screenings[first.screeningId];
    expect(done && completedAt(done)).toBe('2026-01-07T09:00:00.000Z');
  });

  it('gives way to another version of its instrument, and to no other instrument', () => {
    const story = aPerson();
    const audit = begun(story);
    finish(story, audit, answers.AUDIT_C(4));
    const [old, fresh] = [begun(story, 'ASSIST_3_0'), begun(story, 'ASSIST_3_1')];
    finish(story.at('2026-01-06T09:00:00.000Z'), old, answers.ASSIST('ASSIST_3_0'));
    finish(story.at('2026-01-07T09:00:00.000Z'), fresh, answers.ASSIST('ASSIST_3_1'));
    expect([audit, old, fresh].map((it) => stateIn(story, it))).toEqual([
      'COMPLETED',
      'SUPERSEDED',
      'COMPLETED',
    ]);
  });

  it('does not give way to one that is still under way', () => {
    const story = aPerson();
    const old = begun(story);
    finish(story, old, answers.AUDIT_C(4));
    begun(story.at('2026-01-06T09:00:00.000Z'));
    expect(stateIn(story, old)).toBe('COMPLETED');
  });
});

describe('answers', () => {
  it('are held against the cut-off of the person’s sex', () => {
    for (const [sex, need] of [
      ['F', 'KNOWN'],
      ['M', 'NONE'],
    ]) {
      const story = aPerson({ sex });
      finish(story, begun(story), answers.AUDIT_C(3));
      expect(needOf(story.state)).toBe(need);
    }
  });

  it('about three months before custody are taken where the instrument asks about three months', () => {
    const { state } = aPerson();
    const ask = (instrument: 'ASSIST_3_1' | 'AUDIT_C', referencePeriod: 'CURRENT') =>
      complete(
        state,
        instrument,
        {
          answers: (instrument === 'AUDIT_C'
            ? answers.AUDIT_C(0)
            : answers.ASSIST(instrument)) as never,
          referencePeriod,
        },
        {
          interviewedAt: instant('2026-01-05T09:00:00.000Z'),
          interviewedOn: calendarDate('2026-01-05'),
        },
        settings,
      );
    const before = 'THREE_MONTHS_BEFORE_CUSTODY' as 'CURRENT';
    expect(ask('ASSIST_3_1', before)).toMatchObject({ referencePeriod: before });
    expect(ask('AUDIT_C', before)).toMatchObject({ code: 'no-such-window' });
    expect(ask('AUDIT_C', 'CURRENT')).toMatchObject({ mode: 'INTERVIEW' });
  });
});

describe('the need', () => {
  it('is none by a result in force that found none, and known by another that did', () => {
    const story = aPerson();
    expect(needOf(story.state)).toBe('UNKNOWN');
    finish(story, begun(story), answers.AUDIT_C(0));
    expect(needOf(story.state)).toBe('NONE');
    expect(needsOf(story.state)).toEqual([]);
    story.command(offerScreening, actor('ASSR'), {}, { instrument: 'CLINICAL' });
    const it = { screeningId: story.idOf('screening') };
    story.command(beginScreening, actor('ASSR'), it);
    const found = { severity: 'HIGH', risk: 'LOW', need: 'HIGH', suitable: false };
    story.command(completeScreening, actor('ASSR'), it, {
      answers: { instrument: 'CLINICAL', ...found },
      mode: 'INTERVIEW',
    });
    expect(needOf(story.state)).toBe('KNOWN');
    expect(story.last.published.map(({ data }) => data)).toMatchObject([
      { need: 'KNOWN' },
      { suitable: 'NO' },
    ]);
  });

  it('of substitution treatment asks for it, beside what the person said', () => {
    const story = aPerson({ needs: ['HOUSING'] }).heard(onOstConfirmed, {
      ...prisonProgramEventTypes.ostConfirmed.example,
      ostId: id('ost'),
    });
    expect(needsOf(story.state)).toEqual(['DRUG_TREATMENT', 'HOUSING', 'OST']);
  });
});
