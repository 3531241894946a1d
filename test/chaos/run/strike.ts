import type { PlannedFault } from './plan.ts';
import type { Supervised } from './supervised.ts';

/** Does it to one of these processes; false where none of them is in a state for it, or it is nothing that is done to processes. */
export function strike({ kind, who, lasts }: PlannedFault, all: readonly Supervised[]): boolean {
  const one = (able: (process: Supervised) => boolean): Supervised | undefined => {
    const candidates = all.filter(able);
    return candidates[who % candidates.length];
  };
  // Whoever has not begun to serve cannot be told to end in order yet.
  const serves = ({ url, paused }: Supervised) => url !== undefined && !paused;
  switch (kind) {
    case 'service-killed': {
      const struck = one(({ runs }) => runs);
      struck?.kill();
      return struck !== undefined;
    }
    case 'service-stopped': {
      const struck = one(serves);
      struck?.stop();
      return struck !== undefined;
    }
    case 'service-paused': {
      const struck = one(serves);
      struck?.pause(lasts);
      return struck !== undefined;
    }
    default:
      return false;
  }
}
