import type { Instant } from '@throughcare/contracts';
import type { NoticeOutcome } from '@throughcare/record';

/** Who is told, one after the other while nobody answers. */
export const noticeSteps = ['REMINDER', 'SECOND', 'COORDINATOR'] as const;
export type NoticeStep = (typeof noticeSteps)[number];

/** One notice to one address: what was tried, and what came of it. */
export type Delivery = {
  readonly deliveryId: string;
  readonly to: string;
  readonly step: NoticeStep;
  /** To whoever is on call in the quiet hours; deliveries of earlier releases were to nobody such. */
  readonly onCall?: boolean;
  readonly count: number;
  readonly at: Instant;
  readonly status: 'WAITING' | 'SENT' | 'FAILED';
  readonly attempts: number;
  /** Of the last try. */
  readonly code: string | null;
  readonly triedAt: Instant | null;
  /** When it is tried again by itself; deliveries of earlier releases do not say. */
  readonly nextAt?: Instant | null;
};

/** What is owed and was told to one organisation. */
export type NoticeDesk = {
  readonly org: string;
  /** When it is looked again whether something waits; null where nobody watches. */
  readonly lookAt: Instant | null;
  readonly looks: number;
  /** The last digest of each step to each organisation, by `toldKey`, while something waits. */
  readonly told: Readonly<Record<string, Instant>>;
  /** What webhooks are signed with is derived from these, the newest last: two are valid at once. */
  readonly secrets: readonly { readonly seed: string; readonly at: Instant }[];
  /** The newest last. */
  readonly deliveries: readonly Delivery[];
};

export type NoticeEvent =
  | { readonly type: 'watched'; readonly from: Instant }
  | { readonly type: 'look-due'; readonly next: Instant }
  | {
      readonly type: 'step-told';
      readonly step: NoticeStep;
      readonly count: number;
      readonly at: Instant;
      /** The organisation that is told: the one where something waits, or one that coordinates. */
      readonly to: string;
      readonly onCall: boolean;
    }
  | { readonly type: 'nothing-waits' }
  | { readonly type: 'secret-made'; readonly seed: string; readonly at: Instant }
  | { readonly type: 'delivery-owed'; readonly delivery: Delivery }
  | { readonly type: 'delivery-asked-again'; readonly deliveryId: string }
  | {
      readonly type: 'delivery-tried';
      readonly deliveryId: string;
      readonly outcome: Omit<NoticeOutcome, 'final'>;
      readonly at: Instant;
      /** Null: no more by itself. */
      readonly again: Instant | null;
    };

/** Whoever is on call is told apart from whoever is there by day: each of them once a day at the most. */
export const toldKey = ({
  step,
  to,
  onCall,
}: {
  readonly step: NoticeStep;
  readonly to: string;
  readonly onCall: boolean;
}): string => [step, to, ...(onCall ? ['ON_CALL'] : [])].join('/');

/** More than any organisation looks through; the oldest go. */
const kept = 200;

export function evolve(state: NoticeDesk, event: NoticeEvent): NoticeDesk {
  switch (event.type) {
    case 'watched':
      return { ...state, lookAt: event.from };
    case 'look-due':
      return { ...state, lookAt: event.next, looks: state.looks + 1 };
    case 'step-told':
      return { ...state, told: { ...state.told, [toldKey(event)]: event.at } };
    case 'nothing-waits':
      return { ...state, told: {} };
    case 'secret-made':
      return {
        ...state,
        secrets: [...state.secrets, { seed: event.seed, at: event.at }].slice(-2),
      };
    case 'delivery-owed':
      return { ...state, deliveries: [...state.deliveries, event.delivery].slice(-kept) };
    case 'delivery-asked-again':
      return changed(state, event.deliveryId, () => ({ status: 'WAITING', nextAt: null }));
    case 'delivery-tried':
      return changed(state, event.deliveryId, ({ attempts }) => ({
        status: event.outcome.sent ? 'SENT' : event.again ? 'WAITING' : 'FAILED',
        attempts: attempts + 1,
        code: event.outcome.code,
        triedAt: event.at,
        nextAt: event.again,
      }));
    default:
      return event satisfies never;
  }
}

const changed = (
  state: NoticeDesk,
  deliveryId: string,
  change: (one: Delivery) => Partial<Delivery>,
): NoticeDesk => ({
  ...state,
  deliveries: state.deliveries.map((one) =>
    one.deliveryId === deliveryId ? { ...one, ...change(one) } : one,
  ),
});

export const deliveryOf = ({ deliveries }: NoticeDesk, deliveryId: string): Delivery | undefined =>
  deliveries.find((one) => one.deliveryId === deliveryId);
