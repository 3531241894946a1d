import { Refusal } from './refusal.ts';

type Step = { readonly to: string; readonly at: string; readonly by: string };
type Referral = {
  readonly pathwayRef: string;
  readonly referralId: string;
  readonly state: string;
  readonly programmeCode: string;
  readonly source: string;
  readonly urgency: string;
  readonly requestedTo: string;
  readonly routedTo: string | null;
  readonly court: string | null;
  readonly note: string | null;
  readonly steps: readonly Step[];
};
export type Person = {
  readonly ref: string;
  /** Events published about them. */
  readonly sequence: number;
  readonly referrals: Readonly<Record<string, Referral>>;
};
/** `id` is what subscribers know a repeat by. */
export type Event = {
  readonly id: string;
  readonly ref: string;
  readonly type: string;
  readonly body: string;
};

/** A referral as a court hands it in. */
export const submitted = (ref: string, id: string, note: string | null, at: string): Referral => ({
  pathwayRef: ref,
  referralId: id,
  state: 'SUBMITTED',
  programmeCode: 'DC',
  source: 'COURT',
  urgency: 'ROUTINE',
  requestedTo: 'court-diversion',
  routedTo: null,
  court: null,
  note,
  steps: ['DRAFT', 'SUBMITTED'].map((to) => ({ to, at, by: 'bench-clerk' })),
});

/** Accepts it, and routes it at once: the new state, and the two events of it. */
export function acceptedAndRouted(person: Person, referral: Referral, by: string, now: string) {
  if (referral.state !== 'SUBMITTED') throw new Refusal(409, 'not-submitted');
  const { pathwayRef: ref, referralId, programmeCode, source, urgency } = referral;
  const court = 'court-city';
  const accepted: Referral = {
    ...referral,
    state: 'ROUTED',
    routedTo: referral.requestedTo,
    court,
    steps: [
      ...referral.steps,
      { to: 'ACCEPTED', at: now, by },
      { to: 'ROUTED', at: now, by: 'system' },
    ],
  };
  const state: Person = {
    ref,
    sequence: person.sequence + 2,
    referrals: { ...person.referrals, [referralId]: accepted },
  };
  const event = (sequence: number, type: string, data: object): Event => ({
    id: `${ref}/${sequence}`,
    ref,
    type,
    body: JSON.stringify({ type, ref, sequence, time: now, data: { referralId, ...data } }),
  });
  const to = accepted.routedTo;
  const events = [
    event(person.sequence + 1, 'referral.accepted', {}),
    event(person.sequence + 2, 'referral.routed', { to, programmeCode, source, urgency, court }),
  ];
  return { state, events, accepted };
}
