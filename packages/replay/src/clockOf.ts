import { type Instant, instant } from '@throughcare/contracts';
import { type Clock, systemClock } from '@throughcare/service-kit';
import { ProgressFile } from './progressFile.ts';

/** The clock of a data directory: the wall's, or, where a replay wrote it, one that goes on from where the replay stopped. */
export function clockOf(dir: string): Clock {
  const progress = new ProgressFile(dir).read();
  return progress ? clockFrom(progress.clock) : systemClock;
}

function clockFrom(start: Instant): Clock {
  const shift = Date.parse(start) - Date.now();
  return {
    now: () => instant(Date.now() + shift),
    wake: (at, callback) => systemClock.wake(instant(Date.parse(at) - shift), callback),
  };
}
