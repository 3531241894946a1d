import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describeWithDocker } from '@throughcare/testing/engines';
import { docker } from './support/docker.ts';
import { rulesFile } from './support/prometheus.ts';

const root = resolve(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

type Declared = {
  readonly image: string;
  readonly networks?: Readonly<Record<string, unknown>>;
  readonly environment?: Readonly<Record<string, string>>;
  readonly volumes?: readonly {
    readonly source: string;
    readonly target: string;
    readonly read_only?: boolean;
  }[];
  readonly ports?: readonly { readonly host_ip?: string; readonly target: number }[];
};

/** docker-compose.yml as Compose reads it. */
async function declared(profiles: string) {
  const args = ['compose', '-f', join(root, 'docker-compose.yml'), 'config', '--format', 'json'];
  return JSON.parse(await docker(args, { COMPOSE_PROFILES: profiles })) as {
    services: Readonly<Record<string, Declared>>;
    networks: Readonly<Record<string, { readonly internal?: boolean }>>;
  };
}

describe('an alert', () => {
  const alerts = readFileSync(rulesFile, 'utf8')
    .split(/^ {6}- alert: /m)
    .slice(1);
  const part = (alert: string, pattern: RegExp): string => pattern.exec(alert)?.[1] ?? '';

  it.each(alerts.map((alert) => [part(alert, /^(\w+)/), alert]))(
    '%s waits a while, and says how grave it is, what to do and where to read on',
    (name, alert) => {
      expect(part(alert, /\n +for: (\d+m)\n/)).not.toBe('');
      expect(part(alert, /severity: (warning|critical) /)).not.toBe('');
      for (const words of [/\n +summary: (.+)/, /\n +do: (.+)/])
        expect(part(alert, words).length).toBeGreaterThan(20);
      const section = part(alert, /\n +runbook: docs\/runbook\.md#(.+)/);
      const headings = read('docs/runbook.md').matchAll(/^#+ (.+)$/gm);
      const anchors = [...headings].map(([, text = '']) => text.toLowerCase().replaceAll(' ', '-'));
      expect(anchors).toContain(section);
      expect(read('infra/README.md')).toContain(`| \`${name}\` |`);
    },
  );
});

describeWithDocker('what is declared for containers', () => {
  it('publishes the front door on the loopback, and nothing else but Prometheus where it is asked for', async () => {
    const published = async (profiles: string) =>
      Object.entries((await declared(profiles)).services).flatMap(([name, { ports = [] }]) =>
        ports.map(({ host_ip, target }) => `${name} ${host_ip}:${target}`),
      );
    expect(await published('')).toEqual(['front 127.0.0.1:4000']);
    expect(await published('observe')).toEqual([
      'front 127.0.0.1:4000',
      'prometheus 127.0.0.1:9090',
    ]);
  });

  it('keeps the engines on a network that leads nowhere and that the front door is not on', async () => {
    const { services, networks } = await declared('observe');
    expect(networks.engines?.internal).toBe(true);
    const reached = Object.entries(services).filter(([, { networks: on = {} }]) => 'engines' in on);
    expect(reached.map(([name]) => name).toSorted()).toEqual([
      'aftercare',
      'court-diversion',
      'intake',
      'kafka',
      'mongo',
      'prison-program',
      'setup',
    ]);
    for (const engine of ['kafka', 'mongo'])
      expect(Object.keys(services[engine]?.networks ?? {})).toEqual(['engines']);
  });

  it('gives every service, and the setting up, the same file of settings', async () => {
    const { services } = await declared('');
    const told = Object.entries(services).flatMap(([name, { environment = {}, volumes = [] }]) => {
      const at = environment.THROUGHCARE_SETTINGS;
      const mounted = volumes.find(({ target }) => target === at);
      return at === undefined ? [] : [[name, mounted?.source, mounted?.read_only]];
    });
    const names = ['aftercare', 'court-diversion', 'intake', 'prison-program', 'setup'];
    const file = join(root, 'infra/throughcare.json');
    expect(told.toSorted()).toEqual(names.map((name) => [name, file, true]));
    expect(JSON.parse(read('infra/throughcare.json'))).toEqual({});
  });

  it('is a configuration that Prometheus takes, with rules that fire when they should', async () => {
    const { services } = await declared('observe');
    const promtool = (...args: string[]) =>
      docker([
        'run',
        '--rm',
        '--network=none',
        `--volume=${join(root, 'infra/prometheus')}:/etc/prometheus:ro`,
        '--entrypoint=promtool',
        services.prometheus?.image ?? '',
        ...args,
      ]);
    await promtool('check', 'config', '/etc/prometheus/prometheus.yml');
    expect(await promtool('test', 'rules', '/etc/prometheus/rules.test.yml')).toContain('SUCCESS');
  }, 60_000);
});
