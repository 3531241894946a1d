import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Broker, openBroker } from './broker.ts';
import { type Load, startLoad } from './load/load.ts';
import type { Options } from './options.ts';
import { type Server, start } from './servers/server.ts';
import type { SubjectName } from './subjects/requests.ts';

/** Where a client of PostgreSQL finds it, and which one it is. */
type Database = { readonly address: string; readonly version: string };

/** What every part of the benchmark works with. */
export type Bench = {
  readonly options: Options;
  readonly subject: SubjectName;
  readonly load: Load;
  /** The broker of this run, started when it is first asked for; null where none can be had. */
  kafka(): Promise<Broker | null>;
  /** A new empty database of a PostgreSQL of this run, started when it is first asked for, as an address; or why there is none. */
  postgres(): Promise<Database | { readonly missing: string }>;
  /** A new empty directory; all are removed at the end. */
  dir(): string;
  /** A line for the person who waits. */
  say(line: string): void;
  close(): Promise<void>;
};

export function openBench(options: Options): Bench {
  const root = mkdtempSync(join(tmpdir(), 'throughcare-bench-'));
  const load = startLoad();
  const say = (line: string) => void process.stderr.write(`${line}\n`);
  let broker: Promise<Broker | null> | undefined;
  let postgres: Promise<Server<{ missing?: string; version?: string }>> | undefined;
  let databases = 0;
  let closing: Promise<void> | undefined;
  const closed = async () => {
    const ended = await Promise.allSettled([
      load.stop(),
      broker?.then((one) => one?.close()),
      postgres?.then((one) => one.stop()),
    ]);
    for (const one of ended) if (one.status === 'rejected') say(`not closed: ${one.reason}`);
  };
  const close = () => {
    closing ??= closed();
    return closing;
  };
  // Gigabytes: removed however this ends. Children end by themselves when their parent is gone.
  process.once('exit', () => rmSync(root, { recursive: true, force: true }));
  // As often as it comes: npm passes on what the terminal has sent to everyone already, and a broker takes seconds to go.
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => void close().finally(() => process.exit(1)));
  return {
    options,
    subject: options.subject,
    load,
    kafka() {
      broker ??= openBroker(say);
      return broker;
    },
    async postgres() {
      postgres ??= start('./postgres.ts', []);
      const server = await postgres;
      const { missing, version = '' } = server.about;
      if (missing !== undefined) return { missing };
      return { address: await server.ask<string>('database', `bench${++databases}`), version };
    },
    dir: () => mkdtempSync(join(root, 'run-')),
    say,
    close,
  };
}
