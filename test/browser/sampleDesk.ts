import { type Instant, instant } from '@throughcare/contracts';
import { allServices, type House, openHouse } from '@throughcare/runtime';
import { type FillOptions, fill } from '@throughcare/sample';
import { VirtualClock } from '@throughcare/service-kit';
import type { Store } from '@throughcare/store';
import { type RecordingLog, recordingLog, temporaryDir } from '@throughcare/testing/house';
import { embeddedPair } from '../../packages/runtime/src/pair/embeddedPair.ts';
import type { Pair } from '../../packages/runtime/src/pair/pair.ts';
import { signedInDesk } from '../../services/desk/test/signedInDesk.ts';

/** A Wednesday morning: late enough for a hearing to have been, early enough for one to come. */
const wednesday = instant('2026-04-15T11:20:00.000Z');

export type SampleDesk = {
  readonly house: House;
  readonly log: RecordingLog;
  /** How often a store was asked or written since the house was opened. */
  readonly asked: () => number;
  close(): Promise<void>;
};

export type SampleDeskOptions = Pick<FillOptions, 'stories'> & { readonly until?: Instant };

/** The sample caseload with its desks, at which whoever the cookie `as` names is signed in. */
export async function openSampleDesk({
  until = wednesday,
  ...told
}: SampleDeskOptions = {}): Promise<SampleDesk> {
  const { dir, remove } = temporaryDir();
  const log = recordingLog();
  try {
    await fill({ ...told, dataDir: dir, until, logger: log });
    let asked = 0;
    const house = await openHouse({
      dataDir: dir,
      pair: (data) =>
        counted(embeddedPair(data), () => {
          asked += 1;
        }),
      port: 0,
      clock: new VirtualClock(until),
      stepped: true,
      services: allServices(),
      logger: log,
      ...signedInDesk((error) => log.error('desk', error)),
    });
    return {
      house,
      log,
      asked: () => asked,
      async close() {
        await house.close();
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}

const methods = new Set<unknown>(['read', 'list', 'count', 'scan', 'change']);

/** The same pair; tells each time that a document or a list is asked for, or a document is written. */
function counted(pair: Pair, tell: () => void): Pair {
  const stores = new Map<Store, Store>();
  const countedStore = (store: Store): Store => {
    const known = stores.get(store);
    if (known) return known;
    const made = new Proxy(store, {
      get(target, name) {
        const value = Reflect.get(target, name);
        if (typeof value !== 'function') return value;
        return (...given: unknown[]) => {
          if (methods.has(name)) tell();
          return Reflect.apply(value, target, given);
        };
      },
    });
    stores.set(store, made);
    return made;
  };
  return {
    ...pair,
    store: (service) => countedStore(pair.store(service)),
    ports(service) {
      const ports = pair.ports(service);
      return { ...ports, store: countedStore(ports.store) };
    },
  };
}
