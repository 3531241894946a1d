import {
  addDays,
  addMinutes,
  type Instant,
  type Role,
  type ServiceName,
} from '@throughcare/contracts';
import type { Kind } from '../judge/workLists.ts';

import {
  cameBackInside,
  endsWell,
  isInside,
  isSoughtOutside,
  neverCame,
  outsideSince,
  type Told,
} from './told.ts';

/** Who must have the person on a list, and how long a date of a service may stand in for that. */
export type Lead = {
  readonly kind: Kind;
  /** Any of these. */
  readonly desks: readonly Role[];
  /** Null: any organisation of that kind. */
  readonly org: string | null;
  /** Whose date counts instead, and the most days that it may be away; none: no date will do. */
  readonly waits: readonly Wait[];
  readonly why: string;
};

export type Wait = { readonly service: ServiceName; readonly days: number };
type Case = { readonly told: Told; readonly now: Instant };
type Rule = (one: Case) => Lead | null;

const prisonDesk: readonly Role[] = ['PREC', 'PCM', 'PPT', 'PHC'];
const courtDesk: readonly Role[] = ['DCC', 'JUDGE', 'PROS', 'DEF', 'PROB'];

const some = <T>(of: ReadonlyMap<string, T>, fits: (one: T) => boolean): boolean =>
  [...of.values()].some(fits);

/** 2.11. A high screen, an assessment, an order, a programme, substitution treatment; never a charge. */
export function needOf(told: Told): 'KNOWN' | 'NONE' | 'UNKNOWN' {
  const known =
    some(told.screenings, ({ finds }) => finds) ||
    [...told.orders].some(([id, stands]) => stands === 'ISSUED' && isTreatment(told, id)) ||
    some(told.enrolments, (takesPart) => takesPart) ||
    some(told.substitution, (stands) => stands === 'GOES_ON');
  if (known) return 'KNOWN';
  return told.screenings.size > 0 ? 'NONE' : 'UNKNOWN';
}

/** 2.3: programmes of courts that are about drug treatment; an order of another one says nothing of a need. */
const treatment = ['DC', 'DS', 'DDPP', 'ACT', 'DRR', 'BTMG35', 'BTMG37', 'SMG39'];
const isTreatment = ({ ledBy, programmes }: Told, orderId: string): boolean => {
  const programme = programmes.get(ledBy.get(orderId) ?? '');
  return programme === undefined || treatment.includes(programme);
};

export const hasDied = (told: Told): boolean =>
  told.stay?.where === 'DIED' || some(told.deaths, (stands) => stands === 'VERIFIED');

const after = (one: Instant | null, other: Instant | null): boolean =>
  one !== null && (other === null || one >= other);

/** 2.7, 2.8: the person said no, or support ended with an outcome that is one, since they came out or asked. */
function isSettled(told: Told): boolean {
  const { declinedAt, lastOutcome, lastOutcomeAt } = told;
  const outAt = outsideSince(told);
  if (after(declinedAt, outAt)) return true;
  return endsWell.includes(lastOutcome ?? '') && after(lastOutcomeAt, outAt);
}

/** Died and verified, deported, need none, declined outside, completed an order; or all said and done with an outcome that is one. */
export function isFinished(told: Told): boolean {
  if (hasDied(told) || told.stay?.where === 'DEPORTED') return true;
  if (needOf(told) !== 'KNOWN') return true;
  if (isInside(told)) return false;
  // 2.3: whoever completed an order is done with it, unless they asked for help or came out since.
  return isSettled(told) || after(told.graduatedAt, outsideSince(told));
}

/** 2.6: a recorded release is provisional until its hold of 45 minutes is over; until then it is the prison's. */
const isProvisional = ({ stay }: Told, now: Instant): boolean =>
  stay?.where === 'RELEASED' && now < addMinutes(stay.saidAt, 45);

/** The first that applies leads: death report, stay, substitution gap, case or search, order, referral. */
const rules: readonly Rule[] = [
  // 2.8: any case-holder reports; intake, court or prison verifies or retracts.
  ({ told }) =>
    some(told.deaths, (stands) => stands === 'REPORTED')
      ? {
          kind: 'death report',
          desks: ['INTAKE', ...courtDesk, ...prisonDesk],
          org: null,
          waits: [],
          why: '2.8: a death is reported, and nobody has verified or retracted it',
        }
      : null,
  // 2.6: who holds the person prepares the release, and settles where they are.
  ({ told }) =>
    isInside(told)
      ? {
          kind: told.stay?.where === 'OFF_A_LIST' ? 'stay' : 'release preparation',
          desks: prisonDesk,
          org: told.stay?.prison ?? null,
          waits: [],
          why: `2.6: the person is ${told.stay?.where}`,
        }
      : null,
  // 2.5, 7.4: released on treatment, and no dose outside is confirmed.
  ({ told }) =>
    told.stay?.where === 'RELEASED' && some(told.substitution, (stands) => stands === 'GOES_ON')
      ? {
          kind: 'substitution treatment',
          desks: ['PHC', 'PRESCRIBER', 'COORD'],
          org: null,
          waits: [],
          why: '2.5: released on substitution treatment, which nobody has confirmed outside',
        }
      : null,
  // 2.7, 2.8: out, and wanting support.
  ({ told, now }) =>
    outsideSince(told) !== null && !isSettled(told)
      ? {
          kind: 'search or case',
          // 2.1: what is on hold goes on at intake. 2.8: so does what somebody wants who came back to a partner by themselves, and
          // whom it did not reach.
          desks:
            some(told.referrals, (stands) => stands === 'ON_HOLD') ||
            !isSoughtOutside(told) ||
            cameBackInside(told)
              ? ['NGOC', 'COORD', 'PROV', 'INTAKE']
              : ['NGOC', 'COORD', 'PROV'],
          org: null,
          waits: [
            { service: 'aftercare', days: 3 },
            // 2.1: a draft that they have begun waits for them, and is removed then; only after that are they asked.
            ...(isSoughtOutside(told) ? [] : [{ service: 'intake', days: 31 } as const]),
            ...(isProvisional(told, now) ? [{ service: 'prison-program', days: 1 } as const] : []),
          ],
          why: '2.7: released or asking for help, and no outcome yet',
        }
      : null,
  // 2.3
  ({ told }) =>
    some(told.orders, (stands) => stands !== 'OVER')
      ? {
          kind: 'order',
          desks: [...courtDesk, 'ASSR', 'PROV'],
          org: null,
          waits: [{ service: 'court-diversion', days: 1096 }],
          why: '2.3: a candidate or an order is open',
        }
      : null,
  // 2.1
  ({ told, now }) =>
    [...told.referrals].some(
      ([id, stands]) =>
        !['OVER', 'DRAFT', 'ACCEPTED'].includes(stands) && !neverCame(told, id, now),
    )
      ? {
          kind: 'referral',
          desks: ['INTAKE'],
          org: null,
          waits: [],
          why: '2.1: a referral is handed in',
        }
      : null,
];

export function leadOf(told: Told, now: Instant): Lead | null {
  if (hasDied(told) || told.stay?.where === 'DEPORTED') return null;
  const need = needOf(told);
  for (const rule of rules) {
    const lead = rule({ told, now });
    if (!lead) continue;
    // Whose need nobody knows is owed an answer to what was asked, and no more (2.11).
    if (need === 'KNOWN' || ['death report', 'referral', 'order'].includes(lead.kind)) return lead;
  }
  return null;
}

export const latestDate = (now: Instant, { days }: Wait): Instant => addDays(now, days);
