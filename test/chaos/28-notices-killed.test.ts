import { join } from 'node:path';
import { addDays, instant } from '@throughcare/contracts';
import { allServices } from '@throughcare/runtime';
import { VirtualClock } from '@throughcare/service-kit';
import { type Installation, openTestHouse, stated } from '@throughcare/testing/house';
import { openPerson } from '../journeys/support/intake.ts';
import { organisations } from '../journeys/support/organisations.ts';
import { openPostOffice, type PostOffice } from '../journeys/support/postOffice.ts';
import { type HouseProcess, startScript } from './support/houseProcess.ts';
import { chance } from './support/load.ts';
import { type Fault, moments, type NoticeOrder, settings } from './support/noticeHouseProcess.ts';
import { describePairs, type ProofPair, patience } from './support/pairs.ts';
import { storyIn } from './support/story.ts';

const script = join(import.meta.dirname, 'support/noticeHouseProcess.ts');
const start = instant('2026-03-02T09:00:00.000Z');
/** A consent has not been asked for; the reminder and the second step are due, and not yet the coordinator's. */
const due = addDays(start, 5);
const seed = Number(process.env.CHAOS_SEED ?? 28);

type Delivery = { deliveryId: string; to: string; step: string; status: string };
type Found = {
  readonly deliveries: readonly Delivery[];
  /** What came, by its id, as often as it came. */
  readonly arrived: readonly string[];
  readonly killed: number;
};

const officesOf = (pair: ProofPair): readonly string[] =>
  Array.from({ length: pair.pick(8, 3) }, (_, n) => `intake-${n}`);

/** Offices that share the work of intake, with a mail address and two webhooks each, and one thing that nobody does. */
async function prepare(
  installation: Installation,
  offices: readonly string[],
  hook: string,
): Promise<void> {
  const clock = new VirtualClock(start);
  const house = await openTestHouse({
    installation,
    clock,
    services: allServices(settings),
    organisations: [
      ...organisations,
      ...offices.map((org) =>
        stated(org, 'INTAKE_OFFICE', ['IL'], {
          noticesTo: [`office@${org}.example`, `${hook}/${org}/first`],
          secondTo: [`${hook}/${org}/second`],
        }),
      ),
    ],
  });
  try {
    const story = storyIn(house, clock);
    for (const org of offices)
      await story.as('operator').does(`/intake/organisations/${org}/webhook-secrets`);
    const ref = await openPerson(story);
    await story.as('intake').does(`/intake/people/${ref}/consents`, {
      recipients: ['ngo-harbour'],
      scopes: ['IDENTITY'],
      purpose: 'AFTERCARE',
    });
    await house.settle();
  } finally {
    await house.close();
  }
}

async function deliveriesOf({ url, token }: HouseProcess, org: string): Promise<Delivery[]> {
  const headers = { authorization: `Bearer ${token}` };
  const answer = await fetch(`${url}/intake/organisations/${org}/notices`, { headers });
  return ((await answer.json()) as { deliveries: Delivery[] }).deliveries;
}

const idsIn = ({ mails, hooked }: PostOffice): string[] => [
  ...mails.map(({ raw }) => /^Message-ID: <(.*)@door\.example>\r?$/m.exec(raw)?.[1] ?? ''),
  ...hooked.map(({ headers }) => headers['webhook-id'] ?? ''),
];

/** Killed so often while it sends, then left alone. */
async function sentThrough(pair: ProofPair, kills: number, fault?: Fault): Promise<Found> {
  const installation = pair.installation({ sessionTimeout: 6_000 });
  const office = await openPostOffice();
  const offices = officesOf(pair);
  const below = chance(seed);
  let house: HouseProcess | undefined;
  let killed = 0;
  try {
    await prepare(installation, offices, office.hook);
    const order: NoticeOrder = {
      place: installation.place,
      smtpPort: office.smtpPort,
      now: due,
      fault,
    };
    for (let kill = 0; kill < kills; kill++) {
      const at = moments[kill % moments.length] ?? 'SENT';
      house = await startScript(script, { ...order, dies: { at, nth: 1 + below(3) } });
      // All was sent before it came to that.
      if (house) await house.end('SIGTERM');
      else killed++;
    }
    house = await startScript(script, order);
    if (!house) throw new Error('the house did not start');
    const one = house;
    const deliveries = (await Promise.all(offices.map((org) => deliveriesOf(one, org)))).flat();
    expect(await house.end('SIGTERM')).toBe(0);
    return { deliveries, arrived: idsIn(office), killed };
  } finally {
    await house?.end('SIGKILL');
    await office.close();
    await installation.remove();
  }
}

/** What did not come, what nobody was to get, and what is not known to have come. */
function faultsIn({ deliveries, arrived }: Found): readonly string[] {
  const owed = new Set(deliveries.map(({ deliveryId }) => deliveryId));
  const came = new Set(arrived);
  return [
    ...[...owed].filter((id) => !came.has(id)).map(() => 'lost'),
    ...[...came].filter((id) => !owed.has(id)).map(() => 'under another id'),
    ...deliveries.filter(({ status }) => status !== 'SENT').map(() => 'not marked'),
  ];
}

describePairs('notices: kill -9 between claim and send, and between send and mark', (pair) => {
  const kills = Number(process.env.CHAOS_KILLS ?? pair.pick(8, 2));

  it(
    `after ${kills} kills each notice has come, and what came again came under the same id (seed ${seed})`,
    async () => {
      const found = await sentThrough(pair, kills);
      expect(found.killed).toBeGreaterThanOrEqual(pair.pick(4, 1));
      expect(faultsIn(found)).toEqual([]);
      // One for each step and address, and no second one of which a receiver could not tell that it is a repeat.
      const names = found.deliveries.map(({ to, step }) => `${step} ${to}`);
      expect(new Set(names).size).toBe(names.length);
      expect(names).toHaveLength(3 * officesOf(pair).length);
      // A kill after the sending is known by what came twice.
      expect(found.arrived.length).toBeGreaterThan(found.deliveries.length);
    },
    2 * patience,
  );

  it(
    'finds a notice that comes again under another id',
    async () => {
      expect(faultsIn(await sentThrough(pair, 2, 'NEW_IDS'))).toContain('under another id');
    },
    patience,
  );

  it(
    'finds a notice that is lost where it is marked before it is sent',
    async () => {
      expect(faultsIn(await sentThrough(pair, 2, 'MARKED_FIRST'))).toContain('lost');
    },
    patience,
  );
});
