import type { ServiceName, Topic } from '@throughcare/contracts';
import type {
  AnyCommand,
  AnyFollowUp,
  AnyProjection,
  AnyQuery,
  AnyReaction,
  DocumentType,
  ReadTools,
  Relation,
  Whatever,
} from '@throughcare/record';
import type { Router } from 'express';
import type { z } from 'zod';
import type { NoticeStanding } from './health.ts';
import type { Runtime, Worker, WorkerRuntime } from './runtime.ts';

/** A GET that `routes` serves, as OpenAPI describes it. */
export type DescribedRoute = Pick<
  AnyQuery,
  'name' | 'summary' | 'path' | 'params' | 'by' | 'search' | 'answer'
> & {
  readonly description: string;
  readonly headers?: z.ZodObject;
  /** The data of one server-sent event, for a route that can stay open. */
  readonly streams?: z.ZodType;
};

/** A service on one screen: the list of everything that it does. */
export type ServiceSpec<Settings = unknown> = {
  readonly name: ServiceName;
  readonly title: string;
  readonly settings: Settings;
  /** How a person's account is known to be that of this record. */
  readonly self: Relation<Whatever>;
  readonly documents: readonly DocumentType<Whatever, Whatever, Whatever>[];
  readonly commands: readonly AnyCommand[];
  readonly reactions: readonly AnyReaction[];
  readonly queries: readonly AnyQuery[];
  readonly followUps: readonly AnyFollowUp[];
  readonly projections: readonly AnyProjection[];
  readonly reads: readonly Topic[];
  /** Describes routes that are neither commands nor queries, such as a feed that stays open; `routes` serves them. */
  readonly describes?: readonly DescribedRoute[];
  routes?(runtime: Runtime<Settings>): Router;
  /** How notices stand, where this service sends them. */
  notices?(tools: ReadTools<Settings>): Promise<NoticeStanding>;
  /** Work beside commands and events. Throws where the settings ask for a port that this installation does not have. */
  workers?(runtime: WorkerRuntime<Settings>): readonly Worker[];
};
