import type { CalendarDate, Instant } from '@throughcare/contracts';
import type { ById, Place } from '@throughcare/record';

/** What another service told, as it told it. Facts are a set: rules read them sorted by their own time, never by arrival. */
export type Fact = {
  /** Stream and sequence of the event, so that a repeat is the same fact. */
  readonly id: string;
  readonly at: Instant;
  readonly sequence: number;
} & FactBody;

export type FactBody =
  | Each<
      'REFERRAL_WITHDRAWN' | 'REFERRAL_HELD' | 'REFERRAL_RESUMED',
      { readonly referralId: string }
    >
  | { readonly kind: 'SCREENED'; readonly need: 'KNOWN' | 'NONE' }
  | {
      readonly kind: 'ASSESSED';
      readonly assessmentId: string;
      readonly suitable: boolean;
      readonly on: CalendarDate;
    }
  | {
      readonly kind: 'PLACE_CONFIRMED';
      readonly orderId: string;
      readonly episodeId: string;
      readonly providerOrg: string;
      readonly heldUntil: Instant;
    }
  | {
      readonly kind: 'PLACE_REFUSED';
      readonly orderId: string;
      readonly episodeId: string;
      readonly providerOrg: string | null;
      readonly reasonCode: string;
      readonly couldTake: readonly string[];
    }
  | {
      readonly kind: 'TREATMENT_STARTED';
      readonly orderId: string;
      readonly episodeId: string;
      readonly startedOn: CalendarDate;
    }
  | Each<
      'TREATMENT_BROKEN_OFF' | 'TREATMENT_ENDED',
      {
        readonly orderId: string;
        readonly episodeId: string;
        readonly on: CalendarDate;
        readonly reasonGroup: string;
      }
    >
  | { readonly kind: 'TREATMENT_RESUMED'; readonly orderId: string; readonly on: CalendarDate }
  | {
      readonly kind: 'PROVIDER_ANSWERED';
      readonly orderId: string;
      readonly enquiryId: string;
      readonly answer: string;
    }
  | Each<
      'RECEIVED_IN_CUSTODY' | 'RELEASED_FROM_CUSTODY' | 'RELEASE_WAS_WRONG' | 'STAY_VOIDED',
      { readonly stayId: string }
    >
  /** Null where it was not told out of which stay. */
  | { readonly kind: 'ESCAPED'; readonly stayId: string | null }
  | { readonly kind: 'DEPORTED' }
  | Each<'DEATH_REPORTED' | 'DEATH_VERIFIED' | 'DEATH_RETRACTED', { readonly reportId: string }>
  | { readonly kind: 'DIED_IN_CUSTODY' };

/** One member for each kind, so that a fact can be told by its kind. */
type Each<Kind extends string, Body> = Kind extends Kind ? { readonly kind: Kind } & Body : never;

export type FactKind = Fact['kind'];
export type Facts = ById<Fact>;

/** Facts of these kinds, the earliest told first; within one moment by sequence, then by id. */
export function factsOf<K extends FactKind>(
  facts: Facts,
  ...kinds: readonly K[]
): Extract<Fact, { kind: K }>[] {
  return Object.values(facts)
    .filter((fact): fact is Extract<Fact, { kind: K }> =>
      (kinds as readonly FactKind[]).includes(fact.kind),
    )
    .sort((a, b) => compare(a.at, b.at) || a.sequence - b.sequence || compare(a.id, b.id));
}

/** What a fact is about: an order, a referral, or the person. */
export const aboutOf = (fact: Fact): Place | null => {
  if ('orderId' in fact) return ['orders', fact.orderId];
  return 'referralId' in fact ? ['referrals', fact.referralId] : null;
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
