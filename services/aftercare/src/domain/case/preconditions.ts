import { dateOf, startOfDay } from '@throughcare/contracts';
import { farOff, type Limit, type Limits, now, zoneOf } from '@throughcare/record';
import { decidesHere, notThere, type OnPathway, unless } from '../access/preconditions.ts';
import { present } from '../access/present.ts';
import type { Pathway } from '../pathway/state.ts';
import { acceptedOffer } from '../placement/offers.ts';
import { type Case, isActive, isDischarged, type KitSource, mayReenter } from './state.ts';

type OfCase = { readonly caseId: string };
type OfAppointment = OfCase & { readonly appointmentId: string };

/** The case that a command names, once it is known to be there. */
export const theCase = ({ cases }: Pathway, { caseId }: OfCase): Case => present(cases[caseId]);
export const theAppointment = (state: Pathway, named: OfAppointment) =>
  present(theCase(state, named).appointments[named.appointmentId]);

/** The record decides about the case. */
export const onAnyCase: readonly OnPathway<OfCase>[] = decidesHere;

/** By day, since who writes down what was done does not know to the minute when the case was opened. */
const caseOpened: Limit<Pathway, unknown, OfCase> = {
  is: 'the day on which the case was opened',
  at({ state, params, context: { settings } }) {
    const one = state.cases[params.caseId];
    if (!one) return null;
    const zone = zoneOf(settings, one.partnerOrg);
    return startOfDay(dateOf(one.opened.at, zone), zone);
  },
};
/** What was done with the person under the case. */
export const wasDone = {
  from: [caseOpened],
  to: [{ ...now, code: 'time-ahead' }],
} as const;
/** A kit from the prison's pack was in their hands before anybody had taken them on. */
export const wasHandedOver = {
  from: [
    {
      ...caseOpened,
      except: 'a kit of the prison',
      at: (asked) => (asked.body.from === 'PRISON' ? null : caseOpened.at(asked)),
    },
  ],
  to: wasDone.to,
} as const satisfies Limits<Pathway, unknown, OfCase, { readonly from: KitSource }>;
/** When they meet. */
export const isToCome = {
  after: [{ ...now, code: 'time-past' }],
  to: [farOff],
} as const satisfies Limits;

/** And support under it goes on. */
export const onCase: readonly OnPathway<OfCase>[] = [
  ...onAnyCase,
  {
    kind: 'conflict',
    code: 'case-closed',
    detail: 'Support under this case has ended.',
    lacks: (state, { params }) => unless(isActive(theCase(state, params))),
  },
];

/** And the appointment is there, neither cancelled nor reported on. */
export const onOpenAppointment: readonly OnPathway<OfAppointment>[] = [
  ...onCase,
  {
    ...notThere,
    lacks: (state, { params }) =>
      unless(theCase(state, params).appointments[params.appointmentId] !== undefined),
  },
  {
    kind: 'conflict',
    code: 'appointment-closed',
    detail: 'This appointment is over or was cancelled.',
    lacks(state, { params }) {
      const { outcome, cancelled } = theAppointment(state, params);
      return unless(!outcome && !cancelled);
    },
  },
];

export const appointmentHasBeen: OnPathway<OfAppointment> = {
  kind: 'conflict',
  code: 'appointment-ahead',
  detail: 'This appointment has not been yet.',
  lacks: (state, { params, context }) => unless(theAppointment(state, params).at <= context.now),
};

export const personWasMet: OnPathway<OfCase> = {
  kind: 'conflict',
  code: 'no-contact-yet',
  detail: 'A plan is agreed with a person who was met.',
  lacks(state, { params }) {
    const { planAgreed, contacts } = theCase(state, params);
    return unless(planAgreed !== null || contacts.some(({ reached }) => reached));
  },
};

export const planIsAgreed: OnPathway<OfCase> = {
  kind: 'conflict',
  code: 'no-plan-yet',
  detail: 'Support begins when a plan is agreed.',
  lacks(state, { params }) {
    const { planAgreed, supportBegun } = theCase(state, params);
    return unless(supportBegun !== null || planAgreed !== null);
  },
};

export const mayComeBack: OnPathway<OfCase> = {
  kind: 'conflict',
  code: 'reentry-over',
  detail: 'Coming back needs a new referral.',
  lacks(state, { params, context: { now, settings } }) {
    const one = theCase(state, params);
    const open = !one.closed && mayReenter(one, now, settings.reentryMonths);
    return unless(isActive(one) || open);
  },
};

/** After a discharge that left something to be done somebody else was looked for, and may have been found. */
export const nobodyElseHasThem: OnPathway<OfCase> = {
  kind: 'conflict',
  code: 'already-placed',
  detail: 'Somebody has taken the person on.',
  lacks(state, { params }) {
    const { placementId, id } = theCase(state, params);
    const has = acceptedOffer(state, placementId);
    const provider = state.placements[placementId]?.directedTo ?? null;
    return unless(provider === null && (has === undefined || has.accepted?.caseId === id));
  },
};

/** There is a discharge that stands: nobody has come back since. */
export const wasDischarged: OnPathway<OfCase> = {
  kind: 'conflict',
  code: 'not-discharged',
  detail: 'Support under this case was not ended by a discharge.',
  lacks: (state, { params }) => unless(isDischarged(theCase(state, params))),
};
