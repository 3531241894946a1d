import { addMinutes, type Instant, type ServiceName } from '@throughcare/contracts';
import type { FlowOf } from './model.ts';

/** After which an event should have reached every subscriber. Source: domain reference 6.2. */
const minutesOnTheWay = 10;

/** Something that stands still, or does not answer. */
export type Alarm = { readonly service: ServiceName } & (
  | { readonly what: 'away' }
  | { readonly what: 'notReady'; readonly reasons: readonly string[] }
  | { readonly what: 'unsent'; readonly since: Instant; readonly count: number }
  | { readonly what: 'unread'; readonly from: ServiceName; readonly count: number }
  | { readonly what: 'parked'; readonly since: Instant; readonly count: number }
);

/** What an operator has to look at now, the gravest of each service first. */
export function alarmsOf(flows: readonly FlowOf[], now: Instant): readonly Alarm[] {
  const early = addMinutes(now, -minutesOnTheWay);
  return flows.flatMap(({ service, flow }): readonly Alarm[] => {
    if (!flow) return [{ service, what: 'away' }];
    const { ready, reasons, pendingSince, pendingEvents, parked, parkedSince } = flow.health;
    const alarms: Alarm[] = [];
    if (!ready) alarms.push({ service, what: 'notReady', reasons });
    if (pendingSince !== null && pendingSince <= early)
      alarms.push({ service, what: 'unsent', since: pendingSince, count: pendingEvents ?? 1 });
    for (const { from, lag, lastAt } of flow.arrows)
      if ((lag ?? 0) > 0 && (lastAt ?? flow.since) <= early)
        alarms.push({ service, what: 'unread', from, count: lag ?? 0 });
    if (parkedSince !== null && (parked ?? 0) > 0)
      alarms.push({ service, what: 'parked', since: parkedSince, count: parked ?? 0 });
    return alarms;
  });
}
