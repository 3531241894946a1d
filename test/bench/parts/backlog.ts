import type { Bench } from '../bench.ts';
import { atLeast } from '../measure/aims.ts';
import { interleaved } from '../measure/rounds.ts';
import { ratios, summaryOf } from '../measure/statistics.ts';
import { number, type Section, spread } from '../measure/table.ts';
import { start } from '../servers/server.ts';

type About = { readonly milliseconds: number; readonly applied: number };

/** Events of one person among those that wait. */
const eachPerson = 4;
const ours = 'Throughcare';
const plain = 'node:sqlite, one fsynced insert an event';
const wanted = { bar: 1, aim: 2 };

/** (c) How fast a subscriber that was away catches up. */
export async function backlog({ options, subject, dir, say }: Bench): Promise<Section> {
  const events = options.quick ? 10_000 : 100_000;
  const run = (file: string) => async () => {
    const words = [dir(), subject, String(events), String(events / eachPerson)];
    const server = await start<About>(file, words, { within: 300_000 });
    const { applied, milliseconds } = server.about;
    await server.stop();
    if (applied !== events) throw new Error(`${applied} of ${events} events were applied`);
    return (events / milliseconds) * 1_000;
  };
  const results = await interleaved(
    [
      { name: ours, measure: run('./backlog.ts') },
      { name: plain, measure: run('./backlogPlain.ts') },
    ],
    options.rounds,
    (name, round, value) => say(`  round ${round + 1}: ${name} ${number(value)} events/s`),
  );
  const of = (name: string) => results.get(name) ?? [];
  const ratio = ratios(of(ours), of(plain));
  return {
    title: '(c) Catching up',
    about: `${number(events)} events of ${number(events / eachPerson)} people wait in the log when a subscriber starts. Each is decoded, checked and applied to its person's document, with its position in the same write; the time includes opening the service. The other reads the same events from a table and writes each, as it is, with a COMMIT of its own (WAL, synchronous=FULL).`,
    columns: ['', 'events applied a second', 'ours ÷ it', 'bar and aim'],
    rows: [
      [ours, spread(summaryOf(of(ours))), '', ''],
      [plain, spread(summaryOf(of(plain))), `${spread(ratio, 2)}×`, atLeast(wanted, ratio)],
    ],
  };
}
