import type { Instant } from '@throughcare/contracts';
import type { Done } from './done.ts';
import type { Fact } from './facts.ts';
import type { Hearing, ProgressReport } from './hearing.ts';
import type {
  Answer,
  Breach,
  Eligibility,
  End,
  Enquiry,
  NonCompliance,
  Offer,
  Order,
  PhaseMove,
  Place,
  PlaceRequest,
  Proof,
  Response,
  Start,
  Suitability,
  Suspension,
  Terms,
} from './order.ts';
import type { Task } from './task.ts';

type About<Type extends string, More> = { readonly type: Type; readonly orderId: string } & More;

/** What happens to one order. */
export type OrderEvent =
  | About<
      'taken-up',
      { court: string; importedBy: string | null; eligibilityBy: Instant; done: Done }
    >
  | About<
      'eligibility-determined',
      {
        eligibility: Eligibility;
        assessorOrg: string | null;
        suitabilityBy: Order['suitabilityBy'];
      }
    >
  | About<'suitability-determined', { suitability: Suitability }>
  | About<'place-requested', { request: PlaceRequest }>
  | About<'place-request-ended', { as: 'CONFIRMED' | 'REFUSED' | 'WITHDRAWN'; done: Done }>
  | About<'place-answer-heard', { factId: string }>
  | About<'place-confirmed', { place: Place }>
  | About<'place-lapsed', { done: Done }>
  | About<'place-given-up', { done: Done }>
  | About<'offered', { offer: Offer }>
  | About<'answered', { answer: Answer; issueBy: Order['issueBy'] }>
  | About<'issued', { terms: Terms; graceDays: number; done: Done }>
  | About<'activated', { start: Start }>
  | About<'start-overdue', { overdue: Order['overdue'][number] }>
  | About<'provider-asked', { enquiry: Enquiry }>
  | About<'provider-answered', { enquiryId: string; answer: NonNullable<Enquiry['answer']> }>
  | About<'varied', { terms: Terms; changed: readonly Change[]; reason: string; done: Done }>
  | About<'phase-moved', { move: PhaseMove }>
  | About<'suspended', { suspension: Suspension }>
  | About<'suspension-lifted', { until: NonNullable<Suspension['until']>; done: Done }>
  | About<'non-compliance-reported', { report: NonCompliance }>
  | About<'responded', { response: Response }>
  | About<'breach-filed', { breach: Breach }>
  | About<'breach-decided', { decision: NonNullable<Breach['decision']> }>
  | About<'proof-handed-in', { proof: Proof }>
  | About<'proof-decided', { proofId: string; decision: NonNullable<Proof['decision']> }>
  | About<'ended', { end: End; beforeIssue: boolean }>
  | About<'end-lifted', { done: Done }>;

export type Change =
  | 'START_BY'
  | 'END_DATE'
  | 'CONDITIONS'
  | 'TREATMENT_DIRECTOR'
  | 'REVIEW_INTERVAL';

/** Internal events: they may carry detail, and they are not stored. */
export type CourtEvent =
  | { readonly type: 'fact-recorded'; readonly fact: Fact }
  | { readonly type: 'candidate-received'; readonly order: Order }
  | OrderEvent
  | { readonly type: 'hearing-scheduled'; readonly hearing: Hearing }
  | {
      readonly type: 'hearing-held';
      readonly hearingId: string;
      readonly held: NonNullable<Hearing['held']>;
    }
  | {
      readonly type: 'hearing-cancelled';
      readonly hearingId: string;
      readonly cancelled: NonNullable<Hearing['cancelled']>;
    }
  | { readonly type: 'report-requested'; readonly hearingId: string; readonly done: Done }
  | {
      readonly type: 'report-received';
      readonly hearingId: string;
      readonly report: ProgressReport;
    }
  | { readonly type: 'task-raised'; readonly task: Task }
  | { readonly type: 'task-settled'; readonly taskId: string }
  | { readonly type: 'merged-away'; readonly keptRef: string }
  | { readonly type: 'absorbed'; readonly removedRef: string }
  | { readonly type: 'merge-undone'; readonly removedRef: string; readonly keptRef: string }
  /** Items of a record that was merged into this one. */
  | {
      readonly type: 'items-taken-in';
      readonly orders: readonly Order[];
      readonly hearings: readonly Hearing[];
      readonly facts: readonly Fact[];
    }
  /** Items that come back to this record as they stand, because a merge was undone. */
  | {
      readonly type: 'items-returned';
      readonly keptRef: string;
      readonly orders: readonly Order[];
      readonly hearings: readonly Hearing[];
      readonly facts: readonly Fact[];
    }
  | { readonly type: 'items-given-back'; readonly removedRef: string };
