import {
  addDays,
  type CaseEnd,
  type ContactMode,
  type ContactRole,
  type Instant,
} from '@throughcare/contracts';
import type { ById, Step } from '@throughcare/record';
import type { Offer } from '../placement/state.ts';
import { afterDischarge, type DischargeReason } from './reasons.ts';

export type Contact = {
  readonly id: string;
  readonly at: Instant;
  readonly mode: ContactMode;
  readonly byRole: ContactRole;
  readonly reached: boolean;
  readonly step: Step;
};
export type AppointmentOutcome = 'COMPLETED' | 'DID_NOT_ATTEND' | 'DID_NOT_HAPPEN';
export type Appointment = {
  readonly id: string;
  readonly at: Instant;
  readonly kind: string;
  readonly step: Step;
  readonly outcome: { readonly code: AppointmentOutcome; readonly step: Step } | null;
  readonly cancelled: { readonly at: Instant; readonly reasonCode: string } | null;
};
export type DischargeVersion = {
  readonly reason: DischargeReason;
  readonly outcomes: readonly Outcome[];
  readonly until: Step;
};
export type Outcome = { readonly goal: string; readonly result: 'ACHIEVED' | 'PARTIAL' | 'NOT' };

/** Who gave the person a kit: the partner that counts it, or the prison in its pack, where the partner has seen it. */
export const kitSources = ['PARTNER', 'PRISON'] as const;
export type KitSource = (typeof kitSources)[number];

/** Somebody of the partner who was named for the case; `id` is their subject. */
export type Worker = {
  readonly id: string;
  readonly account: string;
  readonly role: ContactRole;
  readonly step: Step;
};

/** What one partner does for one person. Source: domain reference 2.8. */
export type Case = {
  readonly id: string;
  readonly offerId: string;
  readonly placementId: string;
  readonly partnerOrg: string;
  readonly opened: Step;
  readonly workers: ById<Worker>;
  readonly contacts: readonly Contact[];
  /** The contact that was announced as the first after release. */
  readonly firstContact: { readonly contactId: string; readonly at: Instant } | null;
  /** The 24-hour alarm has been raised. */
  readonly overdueAt: Instant | null;
  readonly planAgreed: Step | null;
  readonly supportBegun: Step | null;
  /** Never published; counted over HTTP only. */
  readonly naloxone: readonly {
    readonly kits: number;
    readonly at: Instant;
    readonly from: KitSource;
    readonly step: Step;
  }[];
  readonly appointments: ById<Appointment>;
  readonly discharge: {
    readonly reason: DischargeReason;
    readonly outcomes: readonly Outcome[];
    readonly step: Step;
    /** What it said before it was amended, the first version first. */
    readonly amended: readonly DischargeVersion[];
  } | null;
  readonly reentries: readonly Step[];
  /** Ended by what happened outside the case. */
  readonly closed: { readonly at: Instant; readonly by: ClosedBy } | null;
};
export type ClosedBy = Exclude<CaseEnd, DischargeReason>;

export const openCase = (id: string, offer: Offer, opened: Step): Case => ({
  id,
  offerId: offer.id,
  placementId: offer.placementId,
  partnerOrg: offer.partnerOrg,
  opened,
  workers: {},
  contacts: [],
  firstContact: null,
  overdueAt: null,
  planAgreed: null,
  supportBegun: null,
  naloxone: [],
  appointments: {},
  discharge: null,
  reentries: [],
  closed: null,
});

export type CaseState =
  | 'ACCEPTED'
  | 'CONTACT_ATTEMPTED'
  | 'FIRST_CONTACT'
  | 'ENGAGED'
  | 'IN_SUPPORT'
  | 'DISCHARGED'
  | ClosedBy;

export function caseState(one: Case): CaseState {
  if (one.closed) return one.closed.by;
  if (isDischarged(one)) return 'DISCHARGED';
  if (one.supportBegun) return 'IN_SUPPORT';
  if (one.planAgreed) return 'ENGAGED';
  if (one.firstContact) return 'FIRST_CONTACT';
  return one.contacts.length > 0 ? 'CONTACT_ATTEMPTED' : 'ACCEPTED';
}

/** Discharged, and not come back since. */
export const isDischarged = (one: Case): boolean =>
  one.discharge !== null && (one.reentries.at(-1)?.at ?? '') < one.discharge.step.at;
/** What its discharge leaves to be done for the person; null where that is nothing, or it goes on. */
export const leftUndone = (one: Case): 'LOOK_AGAIN' | 'SEE_WHETHER_INSIDE' | null => {
  const follows = one.discharge && isDischarged(one) ? afterDischarge[one.discharge.reason] : null;
  return follows === 'SETTLED' ? null : follows;
};
/** Somebody else is looked for: the partner keeps what it wrote, and follows the person no further. */
export const isGivenBack = ({ closed }: Case): boolean =>
  closed?.by === 'HANDED_BACK' || closed?.by === 'LAPSED';
/** The same after a discharge that leaves something to be done; until the person comes back to this partner. */
export const isLeft = (one: Case): boolean => isGivenBack(one) || leftUndone(one) !== null;
/** The person came back to this partner at that moment or later. */
export const cameBackAfter = ({ reentries }: Case, at: Instant): boolean =>
  (reentries.at(-1)?.at ?? '') >= at;
export const isActive = (one: Case): boolean => !one.closed && !isDischarged(one);

/** An appointment whose time has passed without word of what came of it. */
export const needsFeedback = (appointment: Appointment, now: Instant): boolean =>
  !appointment.outcome && !appointment.cancelled && appointment.at < now;

export const mayReenter = (one: Case, now: Instant, months: number): boolean =>
  one.discharge !== null && now < addDays(one.discharge.step.at, Math.round(months * 30.4375));
