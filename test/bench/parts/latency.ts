import type { Bench } from '../bench.ts';
import { perSecond } from '../load/load.ts';
import { atMost } from '../measure/aims.ts';
import { quantile, summaryOf } from '../measure/statistics.ts';
import { number, type Section, spread } from '../measure/table.ts';
import { start } from '../servers/server.ts';
import { stage } from '../subjects/stage.ts';

type About = { readonly url: string; readonly token: string };
type Round = {
  readonly rate: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
};

/** Milliseconds. */
const wanted = { p50: { bar: 5 }, p99: { bar: 25 } };

/** (b) From the publisher's COMMIT to the subscriber's, while requests arrive at half the rate that 32 clients reach. */
export async function latency(bench: Bench): Promise<Section> {
  const place = await stage(
    bench,
    bench.options.quick ? 30_000 : 10_000 + 15_000 * bench.options.rounds,
  );
  const server = await start<About>('./house.ts', [place.dir, bench.subject, 'timed']);
  const seconds = bench.options.quick ? 2 : 6;
  const base = {
    url: server.about.url,
    token: server.about.token,
    subject: bench.subject,
    thing: place.thing,
  };
  const closed = async (forSeconds: number) => {
    const done = await bench.load.run({
      ...base,
      people: place.people(),
      loop: 'closed',
      clients: 32,
      until: { seconds: forSeconds },
    });
    place.met(done.answered + 32);
    await server.ask('settle');
    await server.ask('times');
    return perSecond(done);
  };
  const rounds: Round[] = [];
  try {
    await closed(bench.options.quick ? 1 : 4);
    for (let round = 0; round < bench.options.rounds; round++) {
      const full = await closed(bench.options.quick ? 1 : 3);
      const done = await bench.load.run({
        ...base,
        people: place.people(),
        loop: 'open',
        perSecond: full / 2,
        seconds,
      });
      place.met(done.answered + 1);
      await server.ask('settle');
      const times = (await server.ask<number[]>('times')).toSorted((a, b) => a - b);
      rounds.push({
        rate: perSecond(done),
        p50: quantile(times, 0.5),
        p95: quantile(times, 0.95),
        p99: quantile(times, 0.99),
      });
      bench.say(
        `  round ${round + 1}: ${number(full / 2)}/s wanted, ${number(perSecond(done))}/s answered, p50 ${number(quantile(times, 0.5), 2)} ms of ${times.length}`,
      );
    }
  } finally {
    await server.stop();
  }
  const column = (of: (round: Round) => number) => summaryOf(rounds.map(of));
  const [p50, p95, p99] = [
    column((round) => round.p50),
    column((round) => round.p95),
    column((round) => round.p99),
  ];
  return {
    title: '(b) Commit to effect',
    about:
      "Milliseconds from the publisher's COMMIT to the COMMIT in which the subscriber has applied the event, through outbox, relay, log and dispatcher. Requests arrive at random moments (Poisson), answered or not, at half the rate that 32 clients reached just before.",
    columns: ['arrivals/s', 'p50', 'p95', 'p99', 'p50: bar', 'p99: bar'],
    rows: [
      [
        spread(column((round) => round.rate)),
        ...[p50, p95, p99].map((one) => `${spread(one, 2)} ms`),
        atMost(wanted.p50, p50, { unit: ' ms' }),
        atMost(wanted.p99, p99, { unit: ' ms' }),
      ],
    ],
  };
}
