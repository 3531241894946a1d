import type { ServiceName, Topic } from '@throughcare/contracts';
import type { Router } from 'express';
import type { AnyCommand } from './command.ts';
import type { DocumentType } from './documentType.ts';
import type { AnyErrand } from './errand.ts';
import type { AnyProjection } from './projection.ts';
import type { AnyQuery, QueryTools } from './query.ts';
import type { AnyReaction } from './reaction.ts';
import type { Whatever } from './whatever.ts';

/** A service on one screen: everything it does, listed. */
export type ServiceSpec<Settings = unknown> = {
  readonly name: ServiceName;
  readonly title: string;
  readonly settings: Settings;
  readonly documents: readonly DocumentType<Whatever, Whatever, Whatever>[];
  readonly commands: readonly AnyCommand[];
  readonly reactions: readonly AnyReaction[];
  readonly queries: readonly AnyQuery[];
  readonly errands: readonly AnyErrand[];
  readonly projections: readonly AnyProjection[];
  readonly reads: readonly Topic[];
  /** Routes of another shape than commands and queries (a feed that stays open). */
  routes?(runtime: { tools(): QueryTools<Settings> }): Router;
};
