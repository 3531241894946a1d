import {
  addDays,
  addHours,
  aftercareEventTypes,
  type CloudEvent,
  courtDiversionEventTypes,
  dateOf,
  utc,
} from '@throughcare/contracts';
import type { Callers } from '../api.ts';
import type { Chooser } from '../choose.ts';
import { heard } from './heard.ts';
import type { Part, Plan } from './stage.ts';

/** Of a hundred people whose place is held, how many begin; and of those that began, how many break off. */
const shares = { begin: 0.86, lateAfterAll: 0.3, breakOff: 0.12, resume: 0.4 };
const days = { soonest: 1, latest: 24, late: 40, breakOff: [20, 120], resume: [2, 10] } as const;

/** Simulated treatment providers: they report the start, or do not; some treatments are broken off, some of these resumed. */
export function providers(callers: Callers, chooser: Chooser): Part {
  /** Episode and provider of an order, as its place was confirmed. */
  const places = new Map<string, { episodeId: string; providerOrg: string }>();
  return (event) => [
    ...remember(event),
    ...afterIssue(event),
    ...afterStart(event),
    ...afterBreakOff(event),
  ];

  function remember(event: CloudEvent): Plan[] {
    const place = heard(aftercareEventTypes.placeConfirmed, event);
    if (place?.providerOrg.startsWith('sim-')) places.set(place.orderId, place);
    return [];
  }

  function afterIssue(event: CloudEvent): Plan[] {
    const order = heard(courtDiversionEventTypes.orderIssued, event);
    const place = order && places.get(order.orderId);
    if (!order || !place) return [];
    const choose = ['treatment', event.subject, order.orderDate, order.programmeCode] as const;
    const begins = chooser.chance(shares.begin, ...choose, 'begins');
    if (!begins && !chooser.chance(shares.lateAfterAll, ...choose, 'late')) return [];
    const wait = begins ? chooser.between(days.soonest, days.latest, ...choose, 'wait') : days.late;
    return [
      report(
        event.subject,
        `start/${order.orderId}`,
        addHours(addDays(event.time, wait), 9),
        place,
        'report-start',
        {},
      ),
    ];
  }

  function afterStart(event: CloudEvent): Plan[] {
    const started = heard(aftercareEventTypes.treatmentStartConfirmed, event);
    const place = started && places.get(started.orderId);
    if (!started || !place) return [];
    const choose = ['treatment', event.subject, started.startedOn] as const;
    if (!chooser.chance(shares.breakOff, ...choose, 'breaks-off')) return [];
    const wait = chooser.between(...days.breakOff, ...choose, 'breaks-off-after');
    return [
      report(
        event.subject,
        `break-off/${started.orderId}/${event.sequence}`,
        addHours(addDays(event.time, wait), 3),
        place,
        'report-break-off',
        {
          reasonGroup: chooser.pick(['PERSON_LEFT', 'OTHER'], ...choose, 'why'),
        },
      ),
    ];
  }

  function afterBreakOff(event: CloudEvent): Plan[] {
    const broken = heard(aftercareEventTypes.treatmentBrokenOff, event);
    const place = broken && places.get(broken.orderId);
    if (!broken || !place) return [];
    const choose = ['treatment', event.subject, broken.on] as const;
    if (!chooser.chance(shares.resume, ...choose, 'resumes')) return [];
    const wait = chooser.between(...days.resume, ...choose, 'resumes-after');
    return [
      report(
        event.subject,
        `resume/${broken.orderId}/${event.sequence}`,
        addDays(event.time, wait),
        place,
        'report-resumption',
        {},
      ),
    ];
  }

  function report(
    concerns: string,
    key: string,
    at: Plan['at'],
    { episodeId, providerOrg }: { episodeId: string; providerOrg: string },
    command: string,
    body: object,
  ): Plan {
    return {
      at,
      key,
      concerns,
      act: async () => {
        await callers
          .as(providerOrg, 'PROV')
          .attempt(
            'aftercare',
            `/treatment-episodes/${episodeId}/${command}`,
            { on: dateOf(at, utc), ...body },
            key,
          );
      },
    };
  }
}
