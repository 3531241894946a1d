import type { ServiceName, Topic } from '@throughcare/contracts';
import type {
  AnyCommand,
  AnyFollowUp,
  AnyProjection,
  AnyQuery,
  AnyReaction,
  DocumentType,
  Whatever,
} from '@throughcare/record';
import type { Router } from 'express';
import type { z } from 'zod';
import type { Runtime, Worker, WorkerRuntime } from './runtime.ts';

/** What OpenAPI says of a GET that `routes` serves. */
export type DescribedRoute = Pick<
  AnyQuery,
  'name' | 'summary' | 'path' | 'params' | 'by' | 'search' | 'answer'
> & {
  readonly description: string;
  readonly headers?: z.ZodObject;
  /** What one server-sent event carries, where the route can stay open. */
  readonly streams?: z.ZodType;
};

/** A service on one screen: everything it does, listed. */
export type ServiceSpec<Settings = unknown> = {
  readonly name: ServiceName;
  readonly title: string;
  readonly settings: Settings;
  readonly documents: readonly DocumentType<Whatever, Whatever, Whatever>[];
  readonly commands: readonly AnyCommand[];
  readonly reactions: readonly AnyReaction[];
  readonly queries: readonly AnyQuery[];
  readonly followUps: readonly AnyFollowUp[];
  readonly projections: readonly AnyProjection[];
  readonly reads: readonly Topic[];
  /** Routes of another shape than commands and queries (a feed that stays open). */
  readonly describes?: readonly DescribedRoute[];
  routes?(runtime: Runtime<Settings>): Router;
  /** What works beside commands and events. Throws where a port is missing that the settings ask for. */
  workers?(runtime: WorkerRuntime<Settings>): readonly Worker[];
};
