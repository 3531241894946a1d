import { serviceNames } from '@throughcare/contracts';
import { ref as other } from '@throughcare/testing';
import { logger } from '../../packages/cli/src/logger.ts';
import { everything, provoke, tellEverything } from '../journeys/support/everything.ts';
import { foundIn } from '../journeys/support/files.ts';
import { person } from '../journeys/support/intake.ts';
import { Journey } from '../journeys/support/journey.ts';
import { accepted, recordOf } from './support/events.ts';
import { Watching } from './support/tracedHouse.ts';

/** Where a caller can write what they like: in the address, in the search, in headers that are about the trace. */
async function scrawl(journey: Journey): Promise<void> {
  const said = `${person.givenName} ${person.familyName}`;
  const intake = journey.as('intake');
  await intake.get(`/intake/people/${encodeURIComponent(said)}`);
  await intake.post(`/intake/people/${encodeURIComponent(said)}/deaths`);
  await intake.get(`/intake/${encodeURIComponent(said)}`);
  await intake.get(`/intake/people?givenName=${encodeURIComponent(said)}`);
  await intake.get('/intake/people', { headers: { traceparent: said, tracestate: said } });
}

it('nothing personal is told in spans, metrics or log lines, and no reference of a person', async () => {
  const watching = await Watching.begin(serviceNames);
  const lines: string[] = [];
  const log = logger('info', { write: (line) => void lines.push(line) });
  const journey = await Journey.begin({
    telemetry: watching.of,
    around: (_service, deps) => ({ ...deps, logger: log }),
  });
  try {
    const ref = await tellEverything(journey);
    await provoke(journey, ref);
    await scrawl(journey);
    const wrong = { ...accepted(other('stranger'), 1), data: { referralId: everything.join() } };
    await journey.house.pair.log.append([recordOf(wrong)]);
    await journey.settle();
    await watching.flush();

    const { spans, points, bodies } = watching.receiver;
    for (const service of serviceNames) {
      expect(spans.filter((span) => span.service === service).length).toBeGreaterThan(10);
      expect(watching.receiver.point(service, 'throughcare.parked')).toBeDefined();
    }
    expect(spans.filter(({ name }) => name === 'open-person').length).toBeGreaterThan(0);
    expect(points.filter(({ name }) => name === 'throughcare.command.duration')).not.toEqual([]);
    expect(lines.some((line) => line.includes('"msg":"parked"'))).toBe(true);

    expect(foundIn(bodies.join('\n'), [...everything, ref])).toEqual([]);
    expect(foundIn(lines.join('\n'), [...everything, ref])).toEqual([]);
    expect(badNames(spans.map(({ name }) => name))).toEqual([]);
  } finally {
    await journey.end();
    await watching.end();
  }
}, 60_000);

/** Names of spans are words of ours and templates of routes: nothing that grows with people. */
const badNames = (names: readonly string[]): readonly string[] =>
  [...new Set(names)].filter((name) => !/^[a-zA-Z][a-zA-Z.\-/{} ]*(v[0-9])?$/.test(name));
