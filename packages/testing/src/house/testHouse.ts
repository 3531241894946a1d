import { type House, type HouseOptions, openHouse } from '@throughcare/one-machine/house';
import { listener, teller } from '../toyServices.ts';
import { type Client, client } from './client.ts';
import { type RecordingLog, recordingLog } from './recordingLog.ts';
import { temporaryDir } from './temporaryDir.ts';

export type TestHouse = House & {
  readonly dir: string;
  readonly log: RecordingLog;
  readonly client: Client;
};

/**
 * A house on a free port and, unless told otherwise, a directory of its own with the two toy services.
 * `close` also removes a directory that was made here.
 */
export async function openTestHouse(options: Partial<HouseOptions> = {}): Promise<TestHouse> {
  const made = options.dataDir === undefined ? temporaryDir() : undefined;
  const dir = options.dataDir ?? made?.dir ?? '';
  const log = recordingLog();
  const house = await openHouse({
    port: 0,
    services: [teller(), listener()],
    logger: log,
    freeze: true,
    ...options,
    dataDir: dir,
  });
  return {
    ...house,
    dir,
    log,
    client: client(house),
    async close() {
      await house.close();
      made?.remove();
    },
  };
}
