import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addMilliseconds, type Instant, type Role, type ServiceName } from '@throughcare/contracts';
import { allServices, type House, openHouse } from '@throughcare/runtime';
import { VirtualClock } from '@throughcare/service-kit';
import type { Document } from '@throughcare/store';
import { type RecordingLog, recordingLog } from '@throughcare/testing/house';
import { MemoryLog, noHistory } from './memoryLog.ts';
import { MemoryStore, type MemoryStoreWatch } from './memoryStore.ts';
import { type Answered, Tokens } from './tokens.ts';

/** Who calls: an account of an organisation, in one role. */
export type Who = { readonly role: Role; readonly org: string; readonly subject: string };

export type QuietHouseOptions = {
  readonly from: Instant;
  /** Of the installation: the same one gives the same ids. */
  readonly secret: Buffer;
  readonly watch?: (service: ServiceName) => MemoryStoreWatch;
};

/**
 * The four services as they are, built and wired as in production, on stores and a log in the memory of this process. Requests
 * come without sockets, and nothing happens by the wall's clock: whoever moves time ticks what is due.
 */
export class QuietHouse {
  readonly house: House;
  readonly clock: VirtualClock;
  readonly log: RecordingLog;
  readonly events: MemoryLog;
  readonly #stores: ReadonlyMap<ServiceName, MemoryStore>;
  readonly #tokens: Tokens;
  readonly #dir: string;
  /** Documents whose tick moves nothing: `service kind id dueAt`. A fault of their rules. */
  readonly stuck = new Set<string>();

  private constructor(
    house: House,
    clock: VirtualClock,
    log: RecordingLog,
    events: MemoryLog,
    stores: ReadonlyMap<ServiceName, MemoryStore>,
    dir: string,
  ) {
    this.house = house;
    this.clock = clock;
    this.log = log;
    this.events = events;
    this.#stores = stores;
    this.#tokens = new Tokens(house.issuer);
    this.#dir = dir;
  }

  static async open({ from, secret, watch }: QuietHouseOptions): Promise<QuietHouse> {
    const dir = mkdtempSync(join(tmpdir(), 'throughcare-'));
    const clock = new VirtualClock(from);
    const logger = recordingLog();
    const events = new MemoryLog();
    const stores = new Map<ServiceName, MemoryStore>();
    const store = (service: ServiceName): MemoryStore => {
      const known = stores.get(service) ?? new MemoryStore(watch?.(service));
      stores.set(service, known);
      return known;
    };
    const house = await openHouse({
      dataDir: dir,
      port: 0,
      clock,
      logger,
      secret,
      stepped: true,
      durability: 'kill',
      services: allServices(),
      pair: () => ({
        name: 'embedded',
        store,
        log: events,
        journal: noHistory,
        ports: (service) => ({
          store: store(service),
          log: events,
          journal: noHistory,
          publish: (records) => events.append(records),
        }),
        close: async () => undefined,
      }),
    });
    return new QuietHouse(house, clock, logger, events, stores, dir);
  }

  get now(): Instant {
    return this.clock.now();
  }

  post(who: Who, path: string, body: object, key: string): Promise<Answered> {
    return this.#ask('POST', who, path, { body, key });
  }

  get(who: Who, path: string): Promise<Answered> {
    return this.#ask('GET', who, path, {});
  }

  async #ask(
    method: 'GET' | 'POST',
    { role, org, subject }: Who,
    path: string,
    more: { readonly body?: object; readonly key?: string },
  ): Promise<Answered> {
    const [, service = '', rest = ''] = /^\/([^/?]+)(.*)$/.exec(path) ?? [];
    const { status, body } = await this.house.ask({
      method,
      service: service as ServiceName,
      path: rest,
      headers: {
        authorization: `Bearer ${this.#tokens.of(role, org, subject)}`,
        ...(more.key !== undefined && { 'idempotency-key': more.key }),
      },
      body: more.body,
    });
    return { status, body: body ?? null };
  }

  /** A document as it stands in a service's store. */
  peek(service: ServiceName, kind: string, id: string): Document | undefined {
    return this.#stores.get(service)?.peek(kind, id);
  }

  /** Resolves when nothing that is due by now is left to do in any service. */
  async settle(): Promise<void> {
    await this.house.settle();
    while (await this.#tickDue()) await this.house.settle();
  }

  /** Lets time pass, stopping at each moment at which something is due. */
  async pass(milliseconds: number): Promise<void> {
    const until = addMilliseconds(this.now, milliseconds);
    await this.settle();
    for (;;) {
      const next = await this.#nextMoment();
      if (next === null || next > until) break;
      this.clock.moveTo(next);
      await this.settle();
    }
    this.clock.moveTo(until);
    await this.settle();
  }

  async close(): Promise<void> {
    await this.house.close();
    rmSync(this.#dir, { recursive: true, force: true });
  }

  /** Ticks one document at a time, the earliest due first. One that its tick does not move is told of, once, and left. */
  async #tickDue(): Promise<boolean> {
    let any = false;
    for (const service of this.house.services) {
      const store = this.#stores.get(service.name);
      for (;;) {
        const due = (await store?.due(this.now, 1 + this.stuck.size)) ?? [];
        const next = due.find((one) => !this.stuck.has(nameOf(service.name, one)));
        if (!next) break;
        if (!(await service.tick(next))) this.stuck.add(nameOf(service.name, next));
        any = true;
      }
    }
    return any;
  }

  async #nextMoment(): Promise<Instant | null> {
    let first: Instant | null = null;
    for (const service of this.house.services)
      for (const at of [await this.#firstDue(service.name), await service.nextOwing()])
        if (at !== null && (first === null || at < first)) first = at;
    return first;
  }

  async #firstDue(service: ServiceName): Promise<Instant | null> {
    const store = this.#stores.get(service);
    if (this.stuck.size === 0) return (await store?.nextDue()) ?? null;
    const due = (await store?.due(afterAll, 1 + this.stuck.size)) ?? [];
    return due.find((one) => !this.stuck.has(nameOf(service, one)))?.dueAt ?? null;
  }
}

const afterAll = '9999' as Instant;
type Due = { readonly kind: string; readonly id: string; readonly dueAt: Instant };
const nameOf = (service: ServiceName, { kind, id, dueAt }: Due): string =>
  `${service} ${kind} ${id} ${dueAt}`;
