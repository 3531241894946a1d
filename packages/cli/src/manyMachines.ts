import { CannotDo } from './output.ts';

/** Loaded where it is needed: the clients of Kafka and MongoDB would slow the start of everything on one machine. */
export const manyMachines = () => import('@throughcare/runtime/process');

/** What the environment says; what it lacks is for the caller to mend. */
export async function configured<T>(
  read: (packages: Awaited<ReturnType<typeof manyMachines>>) => T,
): Promise<T> {
  const loaded = await manyMachines();
  try {
    return read(loaded);
  } catch (error) {
    if (error instanceof loaded.ConfigError) throw new CannotDo(error.message);
    throw error;
  }
}
