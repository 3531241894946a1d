import { addHours, type Instant, instant } from '@throughcare/contracts';
import { workLists } from '@throughcare/record';
import { z } from 'zod';
import { Cast } from '../../packages/sample/src/cast.ts';
import { stories } from '../../packages/sample/src/stories/index.ts';
import { orders } from '../../packages/sample/src/stories/orders.ts';
import { ordersInTrouble } from '../../packages/sample/src/stories/ordersInTrouble.ts';
import type { Story } from '../../packages/sample/src/story.ts';
import { openSampleDesk, type SampleDesk } from './sampleDesk.ts';

/** The nastiest moments at which somebody may start for the first time: the sample lives by the clocks of London. */
const moments = [
  ['half past midnight of a Sunday in summer: still Saturday by UTC', '2026-07-04T23:30:00.000Z'],
  ['the last half hour of a year, before a public holiday', '2026-12-31T23:30:00.000Z'],
  ['03:00 of the Sunday on which clocks go forward', '2026-03-29T02:00:00.000Z'],
] as const;

/** They take half of the time to tell, and a court finds enough without them. */
const long: readonly Story[] = [...orders, ...ordersInTrouble];
/** One person for each story, and nothing that is over: what these desks find, those of the whole sample find as well. */
const fewer: readonly Story[] = stories
  .filter((story) => story.back === undefined && !long.includes(story))
  .map((story) => ({ ...story, people: 1 }));

const court = ['/court/day', '/court/hearings/', 3] as const;
const released = ['/prison/releases?weeks=0', '/prison/people/', 3] as const;
const arrived = ['/prison/arrivals', '/prison/people/', 1] as const;
const offered = ['/ngo/offers', '/ngo/offers/', 1] as const;
const met = ['/ngo/appointments', '/ngo/cases/', 2] as const;
const screened = ['/office/screenings', '/office/people/', 1] as const;
/** What each account's pages of the day must link to, and how often at least. */
const dayPages: Readonly<Record<string, readonly (readonly [string, string, number])[]>> = {
  clerk: [court],
  judge: [court],
  prosecutor: [court],
  counsel: [court],
  probation: [court],
  'case-manager': [released, arrived],
  programme: [released, ['/prison/programmes', '/prison/people/', 5]],
  reception: [released, arrived, ['/prison/to-settle', '/prison/', 2]],
  'prison-nurse': [['/health/treatments', '/health/people/', 5]],
  ngo: [offered, met],
  'ngo-worker': [offered, met],
  'ngo-two': [offered, met],
  peer: [
    ['/peer/today', '/peer/contacts/', 3],
    ['/ngo/appointments', '/ngo/cases/', 3],
  ],
  provider: [['/provider/requests', '/provider/episodes/', 1]],
  prescriber: [['/health/hand-overs', '/health/people/', 3]],
  city: [
    ['/city/unplaced', '/city/unplaced/', 1],
    ['/city/windows', '/city/windows/', 1],
  ],
  intake: [
    ['/office/referrals', '/office/people/', 3],
    ['/office/to-settle', '/office/people/', 1],
  ],
  screener: [screened],
  assessor: [screened, ['/court/to-assess', '/court/orders/', 1]],
  participant: [
    ['/', '/me/', 2],
    ['/me/consents', '/me/consents/', 1],
  ],
  privacy: [
    ['/privacy/looks', '/privacy/looks/', 1],
    ['/office/to-settle', '/office/people/', 1],
  ],
  operator: [
    ['/', '/operator/notices/', 1],
    ['/operator/flow', '/status/', 1],
  ],
};

const MyWork = z.object({ rows: z.array(z.object({ due: z.string().nullable() })) });
const lists = Object.values(workLists);

describe.each(moments)('a sample made at %s', (_when, at) => {
  const until = instant(at);
  let desk: SampleDesk | undefined;
  const opened = () => {
    if (!desk) throw new Error('nothing was started');
    return desk.house;
  };
  beforeAll(async () => {
    desk = await openSampleDesk({ until, stories: fewer });
  }, 240_000);
  afterAll(() => desk?.close());

  it('gives each account with a list of work something to do, and not only what is late an hour on', async () => {
    const { accounts } = opened();
    const idle: string[] = [];
    for (const { name, roles } of accounts.list()) {
      const own = lists.filter((list) =>
        list.roles.some((role) => (roles as string[]).includes(role)),
      );
      if (own.length === 0) continue;
      const rows = await workOf(name, [...new Set(own.map(({ service }) => service))]);
      const within = (hours: number) => addHours(until, hours);
      if (!rows.some((due) => due === null || due < within(24)))
        idle.push(`${name}: nothing to do`);
      if (rows.every((due) => due !== null && due < within(1)))
        idle.push(`${name}: all of it late`);
    }
    expect(idle).toEqual([]);
  });

  it('has something on each account’s first page and on its pages of the day', async () => {
    const { accounts } = opened();
    const names = accounts.list().map(({ name }) => name);
    expect(names.toSorted()).toEqual(Object.keys(dayPages).toSorted());
    const bare: string[] = [];
    for (const name of names)
      for (const [path, to, many] of [['/', '', 1] as const, ...(dayPages[name] ?? [])]) {
        const found = (await mainOf(name, path)).split(`href="${to}`).length - 1;
        if (found < many) bare.push(`${name} ${path}: ${found} of ${many}`);
      }
    expect(bare).toEqual([]);
  });

  async function workOf(name: string, services: readonly (typeof lists)[number]['service'][]) {
    const caller = new Cast(opened()).as(name);
    const answers = await Promise.all(
      services.map((service) => caller.get(service, '/my-work', MyWork)),
    );
    return answers.flatMap((answer) => answer?.rows.map(({ due }) => due as Instant | null) ?? []);
  }

  async function mainOf(name: string, path: string): Promise<string> {
    const answer = await fetch(`${opened().url}${path}`, { headers: { cookie: `as=${name}` } });
    expect(answer.status).toBe(200);
    const text = await answer.text();
    return text.slice(text.indexOf('<main'), text.indexOf('</main>'));
  }
});
