import type { z } from 'zod';
import type { Sharing } from './envelope.ts';
import type { Audience, ServiceName } from './services.ts';

/** What one version of one event type is: who publishes it, for whom, what it carries, and an example that is never edited. */
export type EventDefinition<
  Type extends string = string,
  Data extends z.ZodObject = z.ZodObject,
> = {
  readonly type: Type;
  readonly service: ServiceName;
  /** The audiences this type may be published to; the publisher chooses among them. */
  readonly audiences: readonly Audience[];
  /** L0 notice, L1 logistics, L2 status. Nothing above L2 is ever published. */
  readonly level: Sharing['level'];
  readonly summary: string;
  readonly data: Data;
  readonly example: z.input<Data>;
};

/**
 * Declares one event type. `name` is `<entity>.<past-tense>`.
 * Within a version only additive change is allowed; anything else is a new version beside the old one.
 */
export function defineEvent<
  const Service extends ServiceName,
  const Name extends string,
  const Version extends number,
  Data extends z.ZodObject,
>(definition: {
  service: Service;
  name: Name;
  version: Version;
  audiences: readonly [Audience, ...Audience[]];
  level: Sharing['level'];
  summary: string;
  data: Data;
  example: z.input<Data>;
}): EventDefinition<`org.throughcare.${Service}.${Name}.v${Version}`, Data> {
  const { service, name, version, ...rest } = definition;
  return { ...rest, service, type: `org.throughcare.${service}.${name}.v${version}` };
}

export type DataOf<D extends EventDefinition> = z.output<D['data']>;
