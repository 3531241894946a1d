import type { Instant } from '@throughcare/contracts';
import type { Pathway } from '../pathway/state.ts';
import type { OutreachEvent } from './evolve.ts';
import { type StopKind, stopId } from './state.ts';

type Told = {
  readonly data: { readonly occurredAt: Instant; readonly episodeId?: string };
  readonly event: { readonly time: Instant };
};

/** What a prison says that ends outreach. Heard out of turn as well as in turn; the second time finds nothing left to do. */
export const stopBy =
  (stop: StopKind) =>
  ({ data, event }: Told, { ref, stops }: Pathway): OutreachEvent[] => {
    const { occurredAt: at, episodeId: stayId = null } = data;
    return stops[stopId(ref, stop, at)]
      ? []
      : [{ type: 'stop-heard', stop, at, stayId, told: event.time }];
  };
