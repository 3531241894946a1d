import { actor, id, Story } from '@throughcare/testing';
import { currentEpisode } from '../../domain/custody/whereabouts.ts';
import { pathway } from '../../domain/document.ts';
import { allPackItems, packItems } from '../../domain/plan/packItems.ts';
import { Settings } from '../../settings.ts';
import { admit } from '../custody/admit.ts';
import { recordRelease } from '../custody/recordRelease.ts';
import { clearReleaseDate } from './clearReleaseDate.ts';
import { declarePlanReady } from './declarePlanReady.ts';
import { issuePack } from './issuePack.ts';
import { notePackItem } from './notePackItem.ts';
import { setReleaseDate } from './setReleaseDate.ts';
import { startPlan } from './startPlan.ts';

const manager = actor('PCM', 'SWI');
const desk = actor('PREC', 'SWI');
const inside = () =>
  new Story(pathway, Settings.parse({}))
    .at('2026-06-01T10:00:00.000Z')
    .command(admit, desk, {}, { prisonId: 'SWI', admittedAt: '2026-06-01T09:00:00Z' });
const stay = (story: ReturnType<typeof inside>) => ({
  episodeId: currentEpisode(story.state)?.id ?? '',
});
const dated = (on: string) => {
  const story = inside();
  return story.command(setReleaseDate, manager, stay(story), { on, dateType: 'CONDITIONAL' });
};
const noted = (except: readonly string[] = []) => {
  const story = inside();
  story.command(startPlan, manager, stay(story), { area: 'IL-COOK' });
  for (const item of allPackItems.filter((one) => !except.includes(one)))
    story.command(notePackItem, actor(packItems[item].by[0], 'SWI'), stay(story), {
      item,
      ready: true,
      ...(item === 'FIRST_APPOINTMENT' && { appointmentAt: '2026-07-02T09:00:00Z' }),
      ...(item === 'CONTACT_CARD' && { language: 'ky' }),
    });
  return story;
};

describe('the date of release', () => {
  it('is set with the notice that it gives', () => {
    expect(dated('2026-07-01').last.published).toMatchObject([
      { audience: 'justice', data: { newDate: '2026-07-01', noticeDays: 30 } },
    ]);
  });

  it('is changed, which tells both dates', () => {
    const story = dated('2026-07-01');
    story.command(setReleaseDate, manager, stay(story), { on: '2026-06-05', dateType: 'EARLY' });
    expect(story.last.published[0]?.data).toMatchObject({
      previousDate: '2026-07-01',
      newDate: '2026-06-05',
      noticeDays: 4,
    });
  });

  it('may be unknown, with the reason why, and known again', () => {
    const story = dated('2026-07-01');
    story.command(clearReleaseDate, manager, stay(story), { reason: 'SENTENCE_RECALCULATION' });
    expect(story.last.published[0]?.data).toMatchObject({ previousDate: '2026-07-01' });
    story.command(setReleaseDate, manager, stay(story), { on: '2026-08-01', dateType: 'PAROLE' });
    expect(story.last.published[0]?.definition.type).toMatch(/release-date\.set/);
  });

  it('tells nothing where the date stays as it is', () => {
    const story = dated('2026-07-01');
    story.command(setReleaseDate, manager, stay(story), {
      on: '2026-07-01',
      dateType: 'CONDITIONAL',
    });
    expect(story.last.events).toEqual([]);
  });

  it('starts the plan as well where a case manager says where the person will go, and only then', () => {
    const body = { on: '2026-07-01', dateType: 'CONDITIONAL' };
    const plan = (story: ReturnType<typeof inside>) => currentEpisode(story.state)?.plan;
    expect(plan(dated('2026-07-01'))?.started).toBeNull();
    const story = inside();
    story.command(setReleaseDate, desk, stay(story), { ...body, area: 'IL-COOK' });
    expect(story.last.refusal).toMatchObject({ code: 'not-your-step', field: '/area' });
    expect(plan(story)?.dates).toEqual([]);
    story.command(setReleaseDate, manager, stay(story), { ...body, area: 'IL-COOK' });
    expect(plan(story)).toMatchObject({ area: 'IL-COOK', started: { role: 'PCM' } });
    expect(plan(story)?.dates).toHaveLength(1);
    // Said again it is no news; another area is, also where the date stays.
    story.command(setReleaseDate, manager, stay(story), { ...body, area: 'IL-COOK' });
    expect(story.last.events).toEqual([]);
    story.command(setReleaseDate, manager, stay(story), { ...body, area: 'US-NY' });
    expect(story.last.events).toMatchObject([{ type: 'plan-started', area: 'US-NY' }]);
  });

  it('is not set for a stay that is over, nor for one of another prison', () => {
    const story = inside();
    const body = { on: '2026-07-01', dateType: 'UNKNOWN' };
    const where = stay(story);
    const foreign = story.command(setReleaseDate, actor('PCM', 'LPI'), where, body);
    expect(foreign.last.refusal?.refused).toBe('not-found');
    story
      .command(
        recordRelease,
        desk,
        {},
        { prisonId: 'SWI', releasedAt: '2026-06-01T10:00:00Z', kind: 'BAIL' },
      )
      .tick('2026-06-01T11:00:00.000Z')
      .command(setReleaseDate, manager, where, body);
    expect(story.last.refusal?.code).toBe('stay-over');
  });
});

describe('several items of the pack at once', () => {
  const give = (items: readonly object[], who = manager) => {
    const story = inside();
    return story.command(notePackItem, who, stay(story), { items });
  };
  const phone = { item: 'PHONE', ready: true };

  it('are noted together', () => {
    const story = give([phone, { item: 'ID_DOCUMENT', ready: false, reason: 'NOT_AVAILABLE' }]);
    expect(story.last.events.map(({ type }) => type)).toEqual([
      'pack-item-noted',
      'pack-item-noted',
    ]);
  });

  it.each([
    [{ item: 'NALOXONE', ready: true }, 'not-your-item', '/items/1/item'],
    [{ item: 'FIRST_APPOINTMENT', ready: true }, 'when-missing', '/items/1/appointmentAt'],
    [
      { item: 'FIRST_APPOINTMENT', ready: true, appointmentAt: '2026-05-01T09:00:00Z' },
      'in-the-past',
      '/items/1/appointmentAt',
    ],
    [{ item: 'CONTACT_CARD', ready: true }, 'language-missing', '/items/1/language'],
  ])('are none of them noted where one is wrong, which is named: %j', (wrong, code, field) => {
    const { last } = give([phone, wrong]);
    expect(last.refusal).toMatchObject({ code, field });
    expect(last.events).toEqual([]);
  });

  it.each([
    [{}, ['/item', '/ready']],
    [{ item: 'PHONE' }, ['/ready']],
    [{ item: 'PHONE', ready: false }, ['/reason']],
    [{ items: [phone, phone] }, ['/items']],
    [{ items: [phone], item: 'PHONE' }, ['/item']],
    [{ items: [{ item: 'PHONE', ready: false }] }, ['/items/0/reason']],
    [{ items: [] }, ['/items']],
  ])('stand in a body that says so: %j is refused', (body, fields) => {
    const read = notePackItem.body.safeParse(body);
    expect(read.error?.issues.map(({ path }) => `/${path.join('/')}`)).toEqual(fields);
  });
});

describe('the pre-release pack', () => {
  it.each(allPackItems)('is not ready while %s is missing and nobody said why', (item) => {
    const story = noted([item]);
    story.command(declarePlanReady, manager, stay(story));
    expect(story.last.refusal).toMatchObject({
      code: 'pack-incomplete',
      more: { missing: [item] },
    });
    const who = actor(packItems[item].by[0], 'SWI');
    story
      .command(notePackItem, who, stay(story), { item, ready: false, reason: 'NOT_AVAILABLE' })
      .command(declarePlanReady, manager, stay(story));
    expect(story.last.refusal).toBeNull();
  });

  it('tells care of its first appointment and of nothing in it', () => {
    const story = noted();
    story.command(declarePlanReady, manager, stay(story));
    story.command(issuePack, desk, stay(story));
    expect(story.last.published).toMatchObject([
      {
        audience: 'care',
        data: { ...stay(story), firstAppointmentAt: '2026-07-02T09:00:00.000Z' },
      },
    ]);
    expect(Object.keys(story.last.published[0]?.data ?? {}).toSorted()).toEqual([
      'episodeId',
      'firstAppointmentAt',
      'packId',
    ]);
    expect(story.command(issuePack, desk, stay(story)).last.events).toEqual([]);
  });

  it('is not issued before the plan is ready', () => {
    const story = noted();
    expect(story.command(issuePack, desk, stay(story)).last.refusal?.code).toBe('plan-not-ready');
  });

  it('lets healthcare alone speak of naloxone', () => {
    const story = inside();
    story.command(notePackItem, manager, stay(story), { item: 'NALOXONE', ready: true });
    expect(story.last.refusal?.code).toBe('not-your-item');
  });

  it('knows no stay of another id', () => {
    const story = inside().command(startPlan, manager, { episodeId: id('other') }, { area: null });
    expect(story.last.refusal?.refused).toBe('not-found');
  });

  it('takes the area of the plan along into the release', () => {
    const story = noted().command(
      recordRelease,
      desk,
      {},
      { prisonId: 'SWI', releasedAt: '2026-06-01T10:00:00Z', kind: 'PLANNED' },
    );
    expect(story.tick('2026-06-01T11:00:00.000Z').last.published[0]?.data).toMatchObject({
      area: 'IL-COOK',
    });
  });
});
