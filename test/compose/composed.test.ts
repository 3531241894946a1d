import { type PathwayRef, serviceNames } from '@throughcare/contracts';
import { describeWithDocker } from '@throughcare/testing/engines';
import { eventually, gate, register } from '@throughcare/testing/house';
import { actionOf, Browser } from '../../services/desk/test/browser.ts';
import { wholeWay } from '../journeys/good/wholeWay.ts';
import { organisations } from '../journeys/support/organisations.ts';
import { Story } from '../journeys/support/story.ts';
import { type Composed, composed } from './support/composed.ts';
import { assertDelivered, journalFor, untilDelivered } from './support/delivered.ts';
import { docker } from './support/docker.ts';
import { bringPeople } from './support/load.ts';
import { measuredNames, prometheus } from './support/prometheus.ts';
import { stageOf } from './support/stage.ts';

/** A Monday at nine. */
const begin = '2026-03-02T09:00:00.000Z';
const load = { clients: 3, least: 60, most: 150 };
/** After so many the fault is caused: the load goes on until that is done. */
const underWay = 15;

describeWithDocker('the composed services', () => {
  const installation = composed(begin);
  let here: Composed;
  beforeAll(async () => {
    here = await installation.up();
  }, 500_000);
  afterAll(() => installation.down(), 60_000);

  it('run without rights, on a file system that they cannot write, and are reached by the front door alone', async () => {
    for (const service of [...serviceNames, 'front', 'desk', 'setup']) {
      const [container] = JSON.parse(
        await docker(['inspect', ...(await here.containers(service))]),
      );
      const { Config, HostConfig, NetworkSettings } = container;
      expect({ service, user: Config.User, rights: HostConfig.CapDrop }).toEqual({
        service,
        user: 'node',
        rights: ['ALL'],
      });
      expect(HostConfig).toMatchObject({
        ReadonlyRootfs: true,
        Privileged: false,
        CapAdd: null,
        SecurityOpt: ['no-new-privileges:true'],
      });
      expect(HostConfig.Memory).toBeGreaterThan(0);
      const published = Object.values<unknown>(NetworkSettings.Ports).flat().filter(Boolean);
      expect(published).toEqual(
        service === 'front' ? [expect.objectContaining({ HostIp: '127.0.0.1' })] : [],
      );
    }
    await expect(here.compose('exec', '-T', 'intake', 'touch', '/app/mine')).rejects.toThrow(
      /Read-only file system/,
    );
    await expect(here.compose('exec', '-T', 'intake', 'touch', '/secrets/secret')).rejects.toThrow(
      /Read-only file system/,
    );
    // The key that signs for everybody is no service's, and not the desk's.
    for (const service of ['intake', 'desk'])
      await expect(
        here.compose('exec', '-T', service, 'ls', '/keys/issuer-key.pem'),
      ).rejects.toThrow(/No such file/);
    await expect(here.compose('exec', '-T', 'front', 'getent', 'hosts', 'kafka')).rejects.toThrow();
  }, 60_000);

  it('sign a coordinator in at the desk, by the front door', async () => {
    const account = ['--title', 'Coordinator', '--org', 'city', '--role', 'COORD'];
    const words = ['exec', '-T', 'front', 'throughcare', 'account', 'add', 'ada', ...account];
    const password = (await here.compose(...words)).trim();
    const browser = new Browser(here.url);
    const page = await browser.open('/sign-in');
    const home = await browser.send(actionOf(page.html, 'password'), { account: 'ada', password });
    expect(home).toMatchObject({ status: 200, url: `${here.url}/` });
    expect(home.html).toContain('Sign out');
  }, 60_000);

  it('carry one person the whole way, each actor with their own step', async () => {
    const stage = stageOf(here);
    await register(stage, organisations);
    await wholeWay(new Story(stage));
    await untilDelivered(here);
    expect(await assertDelivered(here)).toBeGreaterThan(50);
  }, 480_000);

  it('are killed under load, come back, and catch up: nothing lost, nothing twice', async () => {
    const killed = ['intake', 'aftercare'];
    const people = await underLoad('killed', async () => {
      // As the kernel does when memory is out. What `docker kill` ends counts as wanted, and stays ended.
      for (const service of killed)
        await here.compose(
          'exec',
          '-T',
          service,
          'sh',
          '-c',
          'kill -9 $(cat /proc/1/task/1/children)',
        );
    });
    for (const service of killed) {
      const state = '{{.RestartCount}} {{.State.Running}}';
      const [id = ''] = await here.containers(service);
      expect((await docker(['inspect', '--format', state, id])).trim()).toBe('1 true');
    }
    await expectBroughtOnce(people);
  }, 600_000);

  it('are scaled out and in again under load: nothing lost, nothing twice', async () => {
    const aftercare = (count: number) => {
      const scale = `aftercare=${count}`;
      return here.compose(
        'up',
        '--no-deps',
        '--no-recreate',
        '--wait',
        '--scale',
        scale,
        'aftercare',
      );
    };
    const people = await underLoad('scaled', async () => {
      await aftercare(2);
      expect(await here.containers('aftercare')).toHaveLength(2);
      await aftercare(1);
      expect(await here.containers('aftercare')).toHaveLength(1);
    });
    await expectBroughtOnce(people);
  }, 600_000);

  it('measure what the alert rules ask for, and nothing gives alarm', async () => {
    const ask = prometheus(await here.published('prometheus', 9090));
    const soon = (what: string, look: () => Promise<boolean>) => eventually(what, look, 60_000);
    for (const name of measuredNames())
      await soon(`four services tell ${name}`, async () => {
        const [services] = await ask(`count(count by (job) (${name}))`);
        return services?.value[1] === '4';
      });
    let firing: readonly unknown[] = [];
    await soon('no alert is left', async () => {
      firing = (await ask('ALERTS{alertstate="firing"}')).map(({ metric }) => metric);
      return firing.length === 0;
    }).catch(() => undefined);
    expect(firing).toEqual([]);
  }, 120_000);

  /** Brings people, and causes something while more are coming. */
  async function underLoad(seed: string, cause: () => Promise<void>): Promise<readonly string[]> {
    const some = gate();
    let caused = false;
    const brought = here.clock.whileTimePasses(() =>
      bringPeople(here, load, seed, (so) => {
        if (so >= underWay) some.open();
        return caused;
      }),
    );
    await Promise.race([some.passed, brought]);
    await cause().finally(() => {
      caused = true;
    });
    const people = await brought;
    expect(new Set(people).size).toBe(people.length);
    expect(people.length).toBeGreaterThanOrEqual(load.least);
    await untilDelivered(here);
    return people;
  }

  /** Each was heard of once at aftercare, which told once that nobody works in their area. */
  async function expectBroughtOnce(people: readonly string[]): Promise<void> {
    await assertDelivered(here);
    const journal = journalFor(here, 'prison-program');
    for (const person of people) {
      const stream = { service: 'aftercare', audience: 'care', ref: person as PathwayRef } as const;
      const told = await journal.read(stream, 0, 10);
      expect(told.map(({ type }) => type)).toEqual(['org.throughcare.aftercare.offer.unplaced.v1']);
    }
  }
});
