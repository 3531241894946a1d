import type { Bench } from '../bench.ts';
import { summaryOf } from '../measure/statistics.ts';
import { number, type Section, spread } from '../measure/table.ts';
import { start } from '../servers/server.ts';

type About = { readonly milliseconds: number; readonly applied: number };

/** Events of one person among those that wait. */
const eachPerson = 4;

/** (c) How fast a subscriber that was away catches up. */
export async function backlog({ options, subject, dir, say }: Bench): Promise<Section> {
  const events = options.quick ? 10_000 : 100_000;
  const rates: number[] = [];
  for (let round = 0; round < options.rounds; round++) {
    const words = [dir(), subject, String(events), String(events / eachPerson)];
    const server = await start<About>('./backlog.ts', words, { within: 300_000 });
    const { applied, milliseconds } = server.about;
    await server.stop();
    if (applied !== events) throw new Error(`${applied} of ${events} events were applied`);
    rates.push((events / milliseconds) * 1_000);
    say(`  round ${round + 1}: ${number(rates.at(-1) ?? 0)} events/s`);
  }
  return {
    title: '(c) Catching up',
    about: `${number(events)} events of ${number(events / eachPerson)} people wait in the log when a subscriber starts. Each is decoded, checked and applied to its person's document, with its position in the same write; the time includes opening the service.`,
    columns: ['events applied a second'],
    rows: [[spread(summaryOf(rates))]],
  };
}
