import { cpSync } from 'node:fs';
import type { Bench } from '../bench.ts';
import { perSecond } from '../load/load.ts';
import { atMost } from '../measure/aims.ts';
import { interleaved } from '../measure/rounds.ts';
import { ratios, summaryOf } from '../measure/statistics.ts';
import { number, type Section, spread } from '../measure/table.ts';
import { start } from '../servers/server.ts';
import { filled, onDisk } from '../subjects/stage.ts';

type About = { readonly url: string; readonly token: string };

/** Requests before the clock runs, and while it runs; each is about another stored case. */
const warm = 3_000;
const measured = 6_000;
const wanted = { bar: 1.3 };

/** (d) What it costs that many cases are stored. */
export async function caseload(bench: Bench): Promise<Section> {
  const few = 10_000;
  const many = bench.options.quick ? 100_000 : 1_000_000;
  const { dir: fewDir, thing: fewThing } = await filled(bench, few);
  const { dir: manyDir, thing: manyThing } = await filled(bench, many);
  const results = await interleaved(
    [
      {
        name: `${number(few)} cases`,
        measure: async () => {
          // A fresh copy each time, so that no case is met twice and the store does not grow from round to round.
          const dir = bench.dir();
          cpSync(fewDir, dir, { recursive: true });
          await onDisk(dir);
          return run(bench, { dir, thing: fewThing, among: few }, 0);
        },
      },
      {
        name: `${number(many)} cases`,
        measure: (round) =>
          run(
            bench,
            { dir: manyDir, thing: manyThing, among: many },
            round * (warm + measured + 64),
          ),
      },
    ],
    bench.options.rounds,
    (name, round, value) => bench.say(`  ${name}, round ${round + 1}: ${number(value)}/s`),
  );
  const [small = [], large = []] = results.values();
  const cost = ratios(small, large);
  return {
    title: '(d) Stored cases',
    about: `Commands a second at 32 clients about cases that are stored already, each about another one, in no order that an index knows. A case is a document in each service, its index entries and its events in the log.`,
    columns: ['stored', 'commands/s', 'cost', 'bar'],
    rows: [
      [number(few), spread(summaryOf(small)), '', ''],
      [number(many), spread(summaryOf(large)), `${spread(cost, 2)}×`, atMost(wanted, cost)],
    ],
  };
}

async function run(
  bench: Bench,
  { dir, thing, among }: { dir: string; thing: string; among: number },
  from: number,
): Promise<number> {
  const server = await start<About>('./house.ts', [dir, bench.subject]);
  try {
    const send = (first: number, requests: number) =>
      bench.load.run({
        url: server.about.url,
        token: server.about.token,
        subject: bench.subject,
        people: { from: first, among },
        thing,
        loop: 'closed',
        clients: 32,
        until: { requests },
      });
    await send(from, warm);
    const done = await send(from + warm + 32, measured);
    await server.ask('settle');
    return perSecond(done);
  } finally {
    await server.stop();
  }
}
