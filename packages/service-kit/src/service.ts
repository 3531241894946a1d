import type { Instant, ServiceName } from '@throughcare/contracts';
import type { Router } from 'express';
import type { ServiceHealth } from './health.ts';

export type DueDocument = { readonly kind: string; readonly id: string; readonly dueAt: Instant };

/** A running service: its routes, its workers, and whether it has come to rest. */
export type Service = {
  readonly name: ServiceName;
  readonly router: Router;
  start(): Promise<void>;
  /** Ends workers in an order that loses nothing: readers first, then what writes, then what publishes. */
  stop(): Promise<void>;
  /** True when nothing is in flight, owed, due or unread at this moment. */
  atRest(): Promise<boolean>;
  /** Grows with every change; equal readings mean that nothing happened in between. */
  changes(): number;
  health(): Promise<ServiceHealth>;
  /** Where time goes step by step: the document that is due first. */
  firstDue(): Promise<DueDocument | undefined>;
  /** Lets the clock speak to one document. False: it is due again at the same moment, which is a fault. */
  tick(due: DueDocument): Promise<boolean>;
  /** When the next follow-up may run, if any waits. */
  nextOwing(): Promise<Instant | null>;
  /** Finds and refills events that never arrived; gives how many. */
  detectGaps(): Promise<number>;
};
