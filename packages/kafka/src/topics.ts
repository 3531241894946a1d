import type { AdminClient, PartitionEnds, TopicFacts } from './client.ts';
import { failure, meaningOf } from './failures.ts';
import { Halt } from './halt.ts';
import { KafkaLogError } from './logError.ts';
import { Renewable } from './renewable.ts';
import { topicConfig } from './topicPlan.ts';

export type TopicsOptions = {
  readonly admin: () => AdminClient;
  readonly physical: (topic: string) => string;
  readonly partitions: number;
};

/** Milliseconds in which a new topic is known everywhere, and between two looks. */
const knownWithin = 30_000;
const lookEvery = 100;

/** The topics as the brokers have them: made only by command, held against the plan before anything is read. */
export class Topics {
  readonly #admin: Renewable<AdminClient>;
  readonly #o: TopicsOptions;

  constructor(options: TopicsOptions) {
    this.#admin = new Renewable(options.admin);
    this.#o = options;
  }

  /** Makes those that are missing and leaves the others as they are. With three replicas, two must have each record. */
  async create(topics: readonly string[]): Promise<void> {
    const { physical, partitions } = this.#o;
    await this.#ask('create topics', async (admin) => {
      const there = new Set(await admin.topicNames());
      const replicas = Math.min(3, await admin.brokers());
      const config = { ...topicConfig, 'min.insync.replicas': replicas > 2 ? '2' : '1' };
      const missing = topics.map(physical).filter((name) => !there.has(name));
      if (missing.length > 0)
        await admin.create(missing.map((name) => ({ name, partitions, config, replicas })));
    });
    await this.#untilKnown(topics);
  }

  async remove(topics: readonly string[]): Promise<void> {
    await this.#ask('remove topics', (admin) => admin.remove(topics.map(this.#o.physical)));
  }

  /** Rejects with `topics-differ`, naming every difference: another number of partitions would break the order of streams. */
  async verify(topics: readonly string[]): Promise<void> {
    const wanted = topics.map(this.#o.physical);
    const found = await this.#ask('verify topics', async (admin) => {
      const there = new Set(await admin.topicNames());
      return admin.describe(wanted.filter((name) => there.has(name)));
    });
    const byName = new Map(found.map((facts) => [facts.name, facts]));
    const differences = wanted.flatMap((name) => this.#differences(name, byName.get(name)));
    if (differences.length > 0)
      throw new KafkaLogError(
        'topics-differ',
        `Topics are not as planned: ${differences.join('; ')}.`,
      );
  }

  ends(topic: string): Promise<readonly PartitionEnds[]> {
    return this.#ask('ends', (admin) => admin.ends(this.#o.physical(topic)));
  }

  close(): Promise<void> {
    return this.#admin.close();
  }

  /** A broker may take a moment to hear of a topic that another has made. */
  async #untilKnown(topics: readonly string[]): Promise<void> {
    const givenUp = performance.now() + knownWithin;
    for (;;) {
      const known = await this.#ask('new topics', (admin) =>
        admin.describe(topics.map(this.#o.physical)),
      ).catch((error: unknown) => {
        if (meaningOf(error) !== 'unavailable') throw error;
        return [];
      });
      if (known.length === topics.length && known.every(({ partitions }) => partitions > 0)) return;
      if (performance.now() > givenUp)
        throw new KafkaLogError('unavailable', 'The brokers do not know the new topics yet.');
      await new Halt().rest(lookEvery);
    }
  }

  #differences(name: string, facts: TopicFacts | undefined): string[] {
    if (facts === undefined) return [`${name} is missing`];
    const { partitions } = this.#o;
    return [
      ...(facts.partitions === partitions
        ? []
        : [`${name} has ${facts.partitions} partitions, not ${partitions}`]),
      ...Object.entries(topicConfig).flatMap(([key, value]) =>
        facts.config[key] === value
          ? []
          : [`${name} has ${key}=${facts.config[key]}, not ${value}`],
      ),
    ];
  }

  async #ask<T>(what: string, question: (admin: AdminClient) => Promise<T>): Promise<T> {
    try {
      return await this.#admin.use(question);
    } catch (error) {
      throw failure(what, error);
    }
  }
}
