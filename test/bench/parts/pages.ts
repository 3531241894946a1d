import { crawl } from '../../browser/crawl.ts';
import type { Bench } from '../bench.ts';
import { interleaved } from '../measure/rounds.ts';
import { quantile, ratios, type Summary, summaryOf } from '../measure/statistics.ts';
import { number, type Section, spread } from '../measure/table.ts';
import { type Server, start } from '../servers/server.ts';

type About = { readonly url: string; readonly accounts: readonly string[] };
type Address = { readonly account: string; readonly path: string; readonly kind: string };
/** Milliseconds of each page, one round. */
type Times = ReadonlyMap<Address, number>;

/** A Wednesday morning, at which the sample is made. */
const until = '2026-04-15T11:20:00.000Z';
/** Of each page in a round: the median counts. */
const looks = 5;
const aim = 30;
/** How long a hundred thousand cases may take to be stored, in ms. */
const patience = 1_800_000;

/** (j) What a page of the desks takes, with few cases and with many. */
export async function pages(bench: Bench): Promise<Section> {
  const few = await caseload(bench, 0);
  const many = await caseload(bench, bench.options.quick ? 10_000 : 100_000);
  const servers = [await open(few.dir), await open(many.dir)];
  try {
    const [small, large] = servers;
    if (!small || !large) throw new Error('the desks did not start');
    // The people of the sample are in both: each address leads to the same page.
    const addresses = await addressesOf(small);
    const results = await interleaved(
      [
        { name: `${number(few.cases)} cases`, measure: () => timesOf(small, addresses) },
        { name: `${number(many.cases)} cases`, measure: () => timesOf(large, addresses) },
      ],
      bench.options.rounds,
      (name, round, times) =>
        bench.say(`  ${name}, round ${round + 1}: ${number(medianOf(times), 1)} ms`),
    );
    const [ofFew = [], ofMany = []] = results.values();
    return section(addresses, few.cases, many.cases, ofFew, ofMany);
  } finally {
    for (const server of servers) await server.stop();
  }
}

async function caseload(bench: Bench, cases: number) {
  const dir = bench.dir();
  const server = await start<{ seconds: number; cases: number }>(
    './fillDesks.ts',
    [dir, until, String(cases)],
    { within: patience },
  );
  await server.stop();
  const { about } = server;
  bench.say(`  ${number(about.cases)} cases stored in ${number(about.seconds, 1)} s`);
  return { dir, cases: about.cases };
}

const open = (dir: string): Promise<Server<About>> =>
  start<About>('./desks.ts', [dir, until], { within: patience });

/** One page of each kind, at the desk of the first account that has it. */
async function addressesOf({ about: { url, accounts } }: Server<About>) {
  const found = new Map<string, Address>();
  for (const account of accounts)
    for (const { path, kind, status, isPage } of await crawl(url, account, `as=${account}`))
      if (status === 200 && isPage && !found.has(kind)) found.set(kind, { account, path, kind });
  return [...found.values()];
}

async function timesOf(
  { about: { url } }: Server<About>,
  addresses: readonly Address[],
): Promise<Times> {
  const times = new Map<Address, number>();
  for (const address of addresses) {
    const taken: number[] = [];
    // The first is not counted: a statement is prepared, a file is in no cache.
    for (let look = 0; look <= looks; look++) {
      const began = performance.now();
      const answer = await fetch(`${url}${address.path}`, {
        headers: { cookie: `as=${address.account}` },
      });
      await answer.text();
      if (answer.status !== 200) throw new Error(`${address.path} was answered ${answer.status}`);
      if (look > 0) taken.push(performance.now() - began);
    }
    times.set(address, summaryOf(taken).median);
  }
  return times;
}

const sorted = (times: Times): readonly number[] => [...times.values()].toSorted((a, b) => a - b);
const medianOf = (times: Times): number => quantile(sorted(times), 0.5);

function section(
  addresses: readonly Address[],
  few: number,
  many: number,
  ofFew: readonly Times[],
  ofMany: readonly Times[],
): Section {
  const row = (cases: number, rounds: readonly Times[], cost: Summary | null) => {
    const medians = summaryOf(rounds.map(medianOf));
    const slow = summaryOf(rounds.map((times) => quantile(sorted(times), 0.95)));
    return [
      number(cases),
      `${spread(medians, 1)} ms`,
      `${spread(slow, 1)} ms`,
      cost ? `${spread(cost, 2)}×` : '',
      `${aim} ms at most: ${medians.median <= aim ? 'met' : 'not met'}`,
    ];
  };
  const cost = ratios(ofMany.map(medianOf), ofFew.map(medianOf));
  const usual = (address: Address) =>
    summaryOf(ofMany.map((times) => times.get(address) ?? 0)).median;
  const slowest = addresses.toSorted((a, b) => usual(b) - usual(a)).slice(0, 5);
  return {
    title: '(j) Pages of the desks',
    about: `Milliseconds from the request to the last byte of the page, one reader, desk and services in one process: ${addresses.length} pages, one of each kind that a link of some desk leads to, each the median of ${looks}. The sample caseload, and copies of its people of whom a fiftieth is with the same organisations.`,
    columns: ['cases', 'median page', 'slowest twentieth, from', 'cost', 'aim'],
    rows: [row(few, ofFew, null), row(many, ofMany, cost)],
    notes: slowest.map(
      (address) => `\`${address.kind}\` at ${number(many)} cases: ${number(usual(address))} ms.`,
    ),
  };
}
