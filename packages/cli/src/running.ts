import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Issuer, localIssuer } from '@throughcare/issuer';
import {
  allServices,
  type House,
  type HouseOptions,
  noticesIn,
  openHouse,
} from '@throughcare/runtime';
import { StoreError } from '@throughcare/store';
import { z } from 'zod';
import { logger } from './logger.ts';
import { settingsIn } from './settingsIn.ts';

const Running = z.object({ url: z.url(), pid: z.int() });
const fileOf = (dir: string) => join(dir, 'server.json');

/** Where the server of this data directory answers: written when it is ready, removed when it stops. */
export function announce(house: House): () => void {
  const file = fileOf(house.dir);
  writeFileSync(file, JSON.stringify({ url: house.url, pid: process.pid }), { mode: 0o600 });
  return () => rmSync(file, { force: true });
}

export type Reached = {
  readonly url: string;
  readonly issuer: Issuer;
  /** Waits until what was sent has had its effect; a server that runs by itself needs no waiting for. */
  settle(): Promise<void>;
};

/** The services of a data directory: through the server that runs there, or started for the time of this call. */
export async function withServices<T>(
  dataDir: string,
  use: (reached: Reached) => Promise<T>,
  options: Partial<HouseOptions> = {},
): Promise<T> {
  let house: House;
  try {
    house = await openHouse({
      services: allServices(settingsIn(dataDir)),
      logger: logger(),
      notices: noticesIn(process.env),
      port: 0,
      ...options,
      dataDir,
    });
  } catch (error) {
    const remote =
      error instanceof StoreError && error.code === 'locked' ? running(dataDir) : undefined;
    if (!remote) throw error;
    return use({ url: remote.url, issuer: localIssuer(dataDir), settle: async () => undefined });
  }
  try {
    return await use({ url: house.url, issuer: house.issuer, settle: () => house.settle() });
  } finally {
    await house.close();
  }
}

export function running(dataDir: string): z.infer<typeof Running> | undefined {
  const file = fileOf(dataDir);
  return existsSync(file)
    ? Running.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data
    : undefined;
}
