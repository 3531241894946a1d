import { chmodSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { listener, ref, teller } from '@throughcare/testing';
import {
  freePort,
  gate,
  openTestHouse,
  recordingLog,
  temporaryDir,
} from '@throughcare/testing/house';
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

  it('closes a data directory that others could look into, and says so in one line of its log', async () => {
    const made = temporaryDir();
    const logger = recordingLog();
    const opened = () =>
      openHouse({ dataDir: made.dir, port: 0, services: [teller(), listener()], logger });
    await (await opened()).close();
    chmodSync(join(made.dir, 'throughcare.db'), 0o644);
    chmodSync(made.dir, 0o755);
    await (await opened()).close();
    await (await opened()).close();
    expect(logger.lines.filter(({ level }) => level === 'error')).toEqual([
      expect.objectContaining({
        what: 'data directory was open to others, and is closed to them now',
        more: { dir: made.dir, names: '., throughcare.db' },
      }),
    ]);
    expect(statSync(join(made.dir, 'throughcare.db')).mode & 0o777).toBe(0o600);
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
