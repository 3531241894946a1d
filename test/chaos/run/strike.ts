import type { PlannedFault } from './plan.ts';
import type { Supervised } from './supervised.ts';

/** Milliseconds that a process serves before something is done to it: on a slow machine nobody would ever serve otherwise. */
const mercy = 2_000;

/** Does it to one of these processes; false where none of them is in a state for it, or it is nothing that is done to processes. */
export function strike({ kind, who, lasts }: PlannedFault, all: readonly Supervised[]): boolean {
  const one = (able: (process: Supervised) => boolean): Supervised | undefined => {
    const candidates = all.filter(able);
    return candidates[who % candidates.length];
  };
  const serves = ({ served }: Supervised) => served > mercy;
  const moves = (process: Supervised) => serves(process) && !process.paused && !process.ending;
  switch (kind) {
    case 'service-killed': {
      const struck = one(serves);
      struck?.kill();
      return struck !== undefined;
    }
    case 'service-stopped': {
      const struck = one(moves);
      struck?.stop();
      return struck !== undefined;
    }
    case 'service-paused': {
      const struck = one(moves);
      struck?.pause(lasts);
      return struck !== undefined;
    }
    default:
      return false;
  }
}
