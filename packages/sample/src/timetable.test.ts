import {
  addDays,
  addHours,
  CalendarDate,
  type Instant,
  instant,
  startOfDay,
} from '@throughcare/contracts';
import { Chooser } from '@throughcare/replay';
import { VirtualClock } from '@throughcare/service-kit';
import type { Cast } from './cast.ts';
import { zone } from './places.ts';
import { stories } from './stories/index.ts';
import { on, type Story } from './story.ts';
import { timetable } from './timetable.ts';

/** Nobody acts where a timetable is only drawn up. */
const nobody = {} as Cast;
const drawnUp = (until: Instant, told: readonly Story[] = stories, seed = 1) =>
  timetable({
    stories: told,
    choose: new Chooser(seed),
    cast: nobody,
    clock: new VirtualClock(until),
    until,
  });
const noon: Story = { title: 'noon', people: 1, broughtBy: 'clerk', acts: [] };
const sunday = instant('2026-03-01T00:00:00.000Z');

describe('the timetable of the stories', () => {
  it.each([0.1, 3, 9, 12, 17.5, 23.9])(
    'keeps every step in its time, on any day of the week, %d hours into it',
    (hours) => {
      for (let day = 0; day < 7; day++)
        expect(() => drawnUp(addHours(addDays(sunday, day), hours))).not.toThrow();
    },
  );

  it.each(['2026-03-29', '2026-07-05', '2026-10-25', '2026-12-31', '2027-01-01', '2028-02-29'])(
    'keeps them in their time at any hour of %s, by the clocks of the place',
    (day) => {
      const start = startOfDay(CalendarDate.parse(day), zone);
      for (const hours of [0.1, 1.5, 3, 12, 22.9])
        expect(() => drawnUp(addHours(start, hours))).not.toThrow();
    },
  );

  it('lives by the clocks of the place: what is due today is of the day that they show', () => {
    const at = instant('2026-07-04T23:30:00.000Z');
    const { scenes } = drawnUp(at, [noon]);
    expect(scenes.map(({ scene }) => [scene.day(0), scene.at(0, 12)])).toEqual([
      ['2026-07-05', '2026-07-05T11:00:00.000Z'],
    ]);
  });

  it('tells of a few hundred people over half a year, each day something', () => {
    const { scenes, rows } = drawnUp(sunday);
    expect(scenes.length).toBeGreaterThan(300);
    const days = new Set(rows.map(({ at }) => at.slice(0, 10)));
    expect(days.size).toBeGreaterThan(150);
  });

  it('goes in order of time, each person’s steps in the order of their story', () => {
    const { rows } = drawnUp(sunday);
    const moments = rows.map(({ at }) => at);
    expect(moments).toEqual([...moments].sort());
    for (const own of Map.groupBy(rows, ({ concerns }) => concerns).values())
      expect(own.map(({ part }) => part)).toEqual(own.map((_, part) => part));
  });

  it('invents the same people for the same seed, and others for another', () => {
    const people = (seed: number) =>
      drawnUp(sunday, stories, seed).scenes.map(({ scene }) => scene.person);
    expect(people(1)).toEqual(people(1));
    expect(people(2)).not.toEqual(people(1));
  });

  it('refuses a story that reaches beyond now', () => {
    const ahead: Story = { title: 'ahead', people: 1, broughtBy: 'clerk', acts: [on(1, 9)] };
    expect(() => drawnUp(sunday, [ahead])).toThrow('step 1 is not in its time');
  });

  it('gives every story a title of its own, since choices follow from it', () => {
    expect(new Set(stories.map(({ title }) => title)).size).toBe(stories.length);
  });
});
