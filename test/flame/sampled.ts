import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Bench } from '../bench/bench.ts';
import { start } from '../bench/servers/server.ts';
import { stage } from '../bench/subjects/stage.ts';
import { type Frame, flameOf, type Profile } from './profile.ts';

const root = new URL('../../', import.meta.url).href;
/** More than are accepted in a second: nobody is met twice. */
const casesPerSecond = 3_000;

/** What the process did from the first measured command until the last subscriber was at rest, and how many commands it were. */
export async function sampled(
  bench: Bench,
  { seconds, clients }: { readonly seconds: number; readonly clients: number },
): Promise<{ readonly flame: Frame; readonly commands: number }> {
  const warmUp = seconds / 3;
  const place = await stage(bench, Math.ceil((warmUp + seconds) * casesPerSecond));
  const dir = bench.dir();
  const server = await start<{ url: string; token: string }>(
    './house.ts',
    [place.dir, bench.subject],
    { flags: ['--cpu-prof', `--cpu-prof-dir=${dir}`, '--cpu-prof-interval=200'] },
  );
  const load = async (seconds: number): Promise<number> => {
    const { answered } = await bench.load.run({
      loop: 'closed',
      ...server.about,
      subject: bench.subject,
      people: place.people(),
      thing: place.thing,
      clients,
      until: { seconds },
    });
    place.met(answered + clients);
    await server.ask('settle');
    return answered;
  };
  try {
    await load(warmUp);
    const from = now();
    const commands = await load(seconds);
    const between = { from, until: now() };
    await server.stop();
    const flame = flameOf(largestIn(dir), { root, between });
    if (flame.total === 0) throw new Error('the profile holds nothing of the time of the load');
    return { flame, commands };
  } finally {
    await server.stop();
  }
}

/** In µs, by the clock of the profile: one for all processes of a machine. */
const now = (): number => Number(process.hrtime.bigint() / 1_000n);

/** Each thread writes a profile at its end: that of the thread which answers is the largest. */
function largestIn(dir: string): Profile {
  const files = readdirSync(dir).map((name) => join(dir, name));
  const [largest] = files.sort((a, b) => statSync(b).size - statSync(a).size);
  if (largest === undefined) throw new Error('the server under test has left no profile');
  return JSON.parse(readFileSync(largest, 'utf8'));
}
