import { readFileSync } from 'node:fs';
import { Instant } from '@throughcare/contracts';
import { VirtualClock } from '@throughcare/service-kit';
import { ConfigError } from '../environment/configError.ts';

/** Wall milliseconds between two looks at the file. */
const every = 20;

/** A clock for exercises: it stands at the instant in a file and moves when somebody writes a later one there. */
export function exerciseClock(file: string): {
  readonly clock: VirtualClock;
  readonly stop: () => void;
} {
  const start = read(file);
  if (start === undefined)
    throw new ConfigError([
      `EXERCISE_CLOCK_FILE: ${file} holds no instant (2026-03-02T09:00:00.000Z)`,
    ]);
  const clock = new VirtualClock(start);
  const timer = setInterval(() => {
    const now = read(file);
    if (now !== undefined && now > clock.now()) clock.moveTo(now);
  }, every);
  timer.unref();
  return { clock, stop: () => clearInterval(timer) };
}

/** Undefined where it cannot be read now: a file that is being written may be empty for a moment. */
function read(file: string): Instant | undefined {
  try {
    return Instant.safeParse(readFileSync(file, 'utf8').trim()).data;
  } catch {
    return undefined;
  }
}
