import type { PathwayRef, ServiceName, Topic } from '@throughcare/contracts';

/** What is done to an installation behind its services' back, each pair in its own way. */
export type Acts = {
  /** Leaves values on a topic as any program could, in this order, in one partition. */
  writeRaw(topic: Topic, key: PathwayRef, values: readonly (string | null)[]): Promise<void>;
  /** What the log's own side remembers of a group, where it remembers anything. */
  forgetGroup(group: string): Promise<void>;
  /** A copy of a service's documents; calling it puts them back. No house may have them open. */
  backUp(service: ServiceName): Promise<() => Promise<void>>;
  /** Makes the log one that this release, with its settings, does not fit. */
  changeLayout(topic: Topic): Promise<void>;
  /** Everything that is kept of these services, as text: documents, and the log between them. */
  keptText(services: readonly ServiceName[], topics: readonly Topic[]): Promise<string>;
};
