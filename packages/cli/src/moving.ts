import type { AtTarget, Moved, MoveProgress } from '@throughcare/move';
import { reportOf, storedReport } from '@throughcare/replay';
import { tellMadePrivate } from '@throughcare/runtime';
import type { SetUpConfig } from '@throughcare/runtime/process';
import { logger } from './logger.ts';
import { CannotDo, ProgressLine } from './output.ts';

/** Loaded where it is needed, as manyMachines. */
export const mover = () => import('@throughcare/move');

/** Moves a data directory, with a bar for each step, and compares what `report` says on both sides before anything is served. */
export async function moveWithReports(from: string, config: SetUpConfig): Promise<Moved> {
  const { move, differences } = await mover();
  const bars = {
    carrying: new ProgressLine('carrying over'),
    comparing: new ProgressLine('reading back'),
  } as const satisfies Record<MoveProgress['step'], ProgressLine>;
  const verify = async (target: AtTarget): Promise<readonly string[]> => {
    const here = await storedReport(from);
    const there = await reportOf(target, {
      sources: here.sources,
      duplicates: here.events.duplicates,
      virtualDays: here.virtualDays,
      wallSeconds: here.wallSeconds,
    });
    return differences(here, there).map((one) => `report ${one}`);
  };
  try {
    return await move({
      from,
      kafka: config.kafka,
      mongo: config.mongo,
      verify,
      onMadePrivate: tellMadePrivate(logger(), from),
      onProgress: ({ step, done, of }) => bars[step].show(done, of, `${done} of ${of}`),
    });
  } finally {
    for (const bar of Object.values(bars)) bar.end();
  }
}

/** What the person at the keyboard can mend, in a line that begins with its code; anything else is thrown as it is. */
export function movingTrouble(error: unknown): unknown {
  const { name, code, message, retry } = error as Record<string, unknown>;
  if (name !== 'MoveError' && name !== 'KafkaLogError' && name !== 'StoreError') return error;
  const again = retry === 'later' ? ' The same command goes on from where it was.' : '';
  return new CannotDo(`${String(code)}: ${String(message)}${again}`);
}
