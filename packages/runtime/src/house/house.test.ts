import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { listener, ref, teller } from '@throughcare/testing';
import { gate, openTestHouse, recordingLog, temporaryDir } from '@throughcare/testing/house';
import { openHouse } from './house.ts';

describe('a house', () => {
  it('answers 503, not 404, until its services have started', async () => {
    const made = temporaryDir();
    const held = gate();
    const port = await freePort();
    const opening = openHouse({
      dataDir: made.dir,
      port,
      services: [teller(), listener()],
      logger: recordingLog(),
      around: (_service, deps) => ({
        ...deps,
        log: {
          append: (records) => deps.log.append(records),
          ends: (topics) => deps.log.ends(topics),
          close: () => deps.log.close(),
          consume: async (options) => {
            await held.passed;
            return deps.log.consume(options);
          },
        },
      }),
    });
    let early: Response | undefined;
    while (!early)
      early = await fetch(`http://127.0.0.1:${port}/intake/people`).catch(() => undefined);
    expect(early.status).toBe(503);
    expect(await early.json()).toMatchObject({ code: 'starting' });
    held.open();
    const house = await opening;
    expect((await fetch(`${house.url}/intake/health/ready`)).status).toBe(200);
    await house.close();
    made.remove();
  });

  it('settles only when what was said has been heard', async () => {
    const house = await openTestHouse();
    const intake = house.client.as('INTAKE');
    const people = Array.from({ length: 20 }, (_, n) => ref(`settle-${n}`));
    await Promise.all(
      people.map((person) => intake.post(`/intake/people/${person}/say`, { n: 1 })),
    );
    await house.settle();
    const heard = await house.client.as('DCC').get('/court-diversion/heard?limit=200');
    expect(heard.body.items).toHaveLength(20);
    await house.close();
  });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
