import {
  addMinutes,
  type ClockSpan,
  hoursBetween,
  type Instant,
  instant,
  Organisation,
} from '@throughcare/contracts';
import { withDays } from '@throughcare/record';
import { IntakeSettings } from '../../settings.ts';
import type { RegisteredOrganisation } from '../organisation/state.ts';
import { evolve, type NoticeDesk } from './state.ts';
import { addressesOf, toTell } from './steps.ts';

const night: ClockSpan = { from: '22:00', to: '07:00' };
const look = 15;

type More = Partial<RegisteredOrganisation>;
const registered = (id: string, timeZone: string, more: More): RegisteredOrganisation => ({
  id,
  organisation: Organisation.parse({
    id,
    kind: id.startsWith('city') ? 'CITY' : 'COURT',
    areas: ['IL'],
    timeZone,
    speaksFor: [],
    screensIn: [],
  }),
  noticesTo: [`day@${id}`],
  secondTo: [`second@${id}`],
  closed: false,
  ...more,
});
const court = (timeZone: string, more: More = {}) =>
  registered('court', timeZone, { quietHours: night, onCallTo: ['call@court'], ...more });

const desk: NoticeDesk = {
  org: 'court',
  lookAt: null,
  looks: 0,
  told: {},
  secrets: [],
  deliveries: [],
};

/** Who is told, and when, where one thing is due and nobody answers: each address with its moment, as the looks come to it. */
function told(
  due: string,
  hours: number,
  one: RegisteredOrganisation,
  coordinators: readonly RegisteredOrganisation[] = [],
  state: NoticeDesk = desk,
): readonly string[] {
  const all = [one, ...coordinators];
  const settings = withDays(IntakeSettings.parse({}), {
    organisation: (id) => all.find((of) => of.id === id)?.organisation ?? null,
  });
  const waiting = { count: 1, oldestDueAt: instant(due) };
  const whom = (step: string) => (step === 'COORDINATOR' ? coordinators : [one]);
  const lines: string[] = [];
  let kept = state;
  for (let now = instant(due); hoursBetween(instant(due), now) < hours; now = addMinutes(now, look))
    for (const event of toTell(kept, waiting, whom, { now, settings })) {
      const of = all.find(({ id }) => id === event.to) as RegisteredOrganisation;
      lines.push(...addressesOf(of, event).map((to) => `${now.slice(5, 16)} ${to}`));
      kept = evolve(kept, event);
    }
  return lines;
}

describe('a notice in quiet hours', () => {
  it('goes to whoever is on call at once, and to those of the day when they are over', () => {
    expect(told('2026-05-05T23:30:00.000Z', 9, court('UTC'))).toEqual([
      '05-05T23:30 call@court',
      '05-06T07:00 day@court',
    ]);
  });

  it('waits until they are over where nobody is on call', () => {
    expect(told('2026-05-05T23:30:00.000Z', 9, court('UTC', { onCallTo: [] }))).toEqual([
      '05-06T07:00 day@court',
    ]);
  });

  it('wakes nobody for what was told by day, and comes once a day from then on', () => {
    const lines = told('2026-05-05T23:30:00.000Z', 24 * 4, court('UTC', { secondTo: [] }));
    expect(lines).toEqual([
      '05-05T23:30 call@court',
      '05-06T07:00 day@court',
      '05-07T07:00 day@court',
      '05-08T07:00 day@court',
      '05-09T07:00 day@court',
    ]);
  });

  it('comes to whoever is on call each night, and no more often, where there is no address of the day', () => {
    const onCall = court('UTC', { noticesTo: [], secondTo: [] });
    expect(told('2026-05-05T23:30:00.000Z', 48, onCall)).toEqual([
      '05-05T23:30 call@court',
      '05-06T23:30 call@court',
    ]);
  });

  it('goes to the second addresses when they are over, and never to who is on call', () => {
    expect(told('2026-05-05T23:30:00.000Z', 34, court('UTC', { noticesTo: [] }))).toEqual([
      '05-05T23:30 call@court',
      '05-06T23:30 call@court',
      '05-07T07:00 second@court',
    ]);
  });

  it('goes out at any hour where an organisation has none, as one of an earlier release', () => {
    const { quietHours: _none, onCallTo: _nobody, ...early } = court('UTC');
    expect(told('2026-05-05T23:30:00.000Z', 25, early)).toEqual([
      '05-05T23:30 day@court',
      '05-06T23:30 day@court',
      '05-06T23:30 second@court',
    ]);
  });

  it('follows the quiet hours of each organisation that coordinates, and not those of the other', () => {
    const cities = [
      registered('city-a', 'UTC', { quietHours: night, onCallTo: ['call@city-a'] }),
      registered('city-b', 'UTC', { quietHours: night }),
      registered('city-c', 'UTC', {}),
    ];
    const lines = told('2026-05-05T23:30:00.000Z', 80, court('UTC'), cities);
    expect(lines.filter((line) => line.includes('@city'))).toEqual([
      '05-08T23:30 call@city-a',
      '05-08T23:30 day@city-c',
      '05-09T07:00 day@city-a',
      '05-09T07:00 day@city-b',
    ]);
  });

  it('keeps to what an earlier release told, step by step', () => {
    const before = { ...desk, told: { REMINDER: instant('2026-05-05T20:00:00.000Z') } };
    expect(told('2026-05-05T23:30:00.000Z', 22, court('UTC'), [], before)).toEqual([
      '05-06T20:00 day@court',
    ]);
  });

  it.each([
    // In winter and in summer; west of Greenwich and east.
    ['Europe/London', '2026-01-10T22:30:00.000Z', '01-11T07:00'],
    ['Europe/London', '2026-07-10T21:30:00.000Z', '07-11T06:00'],
    ['America/Chicago', '2026-07-11T03:30:00.000Z', '07-11T12:00'],
    ['Asia/Bishkek', '2026-07-10T16:30:00.000Z', '07-11T01:00'],
    // The nights in which clocks change.
    ['Europe/London', '2026-03-28T22:30:00.000Z', '03-29T06:00'],
    ['Europe/London', '2026-10-24T21:30:00.000Z', '10-25T07:00'],
  ])('by the clocks of %s: due at %s, those of the day are told at %s', (zone, due, morning) => {
    const lines = told(due, 12, court(zone));
    expect(lines).toEqual([`${due.slice(5, 16)} call@court`, `${morning} day@court`]);
    // Half an hour earlier it was still day.
    const early: Instant = addMinutes(instant(due), -31);
    expect(told(early, 1, court(zone))).toEqual([`${early.slice(5, 16)} day@court`]);
  });
});
