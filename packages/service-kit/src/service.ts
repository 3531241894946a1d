import type { Instant, ServiceName } from '@throughcare/contracts';
import type { Router } from 'express';
import type { ServiceHealth } from './health.ts';

export type DueDocument = { readonly kind: string; readonly id: string; readonly dueAt: Instant };

/** A service that can be started: its routes, its workers, and whether it is at rest. */
export type Service = {
  readonly name: ServiceName;
  readonly router: Router;
  start(): Promise<void>;
  /** Stops what reads first, then what writes, then what publishes, so that what was begun is finished. */
  stop(): Promise<void>;
  /** Whether nothing is unread, due, owed, being written or waiting for the log at this moment. */
  atRest(): Promise<boolean>;
  /** Grows with what this process writes and its projections read; two equal readings mean that it did neither in between. */
  changes(): number;
  health(): Promise<ServiceHealth>;
  /** The document that is due first, for whoever moves a virtual clock. */
  firstDue(): Promise<DueDocument | undefined>;
  /** Ticks one document. False where it is due at the same moment afterwards, which is a fault of its rules. */
  tick(due: DueDocument): Promise<boolean>;
  /** When the next follow-up may run; null where none waits. */
  nextOwing(): Promise<Instant | null>;
  /** Finds and refills events that never arrived; gives how many. */
  detectGaps(): Promise<number>;
};
