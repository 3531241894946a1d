import { backoff, rest, retryWhile } from '@throughcare/waiting';
import type { Acl } from './aclPlan.ts';
import type { AdminClient, PartitionEnds, TopicFacts } from './client.ts';
import { failure, lacksLeader } from './failures.ts';
import { KafkaLogError } from './logError.ts';
import { Renewable } from './renewable.ts';
import { partnerTopicPartitions, partnerTopicPrefix, topicConfig } from './topicPlan.ts';

export type TopicsOptions = {
  readonly admin: () => AdminClient;
  readonly physical: (topic: string) => string;
  /** Of each service's topic. */
  readonly partitions: number;
  /** How long what passes by itself is waited for. */
  readonly patience?: Partial<typeof usualPatience>;
};

/**
 * In ms. Until a new topic's leaders answer; until a broker has heard of a topic that another has made; and until the
 * leader of a partition is known again, which after a broker is lost takes as long as its session with the controller.
 */
const usualPatience = { made: 30_000, heard: 2_000, led: 5_000 };
/** Between two looks, in ms. */
const pauses = { first: 50, longest: 500 };

/** The topics as the brokers have them: made only by command, held against the plan before anything is read. */
export class Topics {
  readonly #admin: Renewable<AdminClient>;
  /** A client of its own: kafkajs forgets where a topic's leaders are when the same one is asked about another topic. */
  readonly #looker: Renewable<AdminClient>;
  readonly #o: TopicsOptions;
  readonly #patience: typeof usualPatience;
  readonly #closing = new AbortController();

  constructor(options: TopicsOptions) {
    this.#admin = new Renewable(options.admin);
    this.#looker = new Renewable(options.admin);
    this.#o = options;
    this.#patience = { ...usualPatience, ...options.patience };
  }

  /** Makes those that are missing and leaves the others as they are. With three replicas, two must have each record. */
  async create(topics: readonly string[]): Promise<void> {
    await this.#ask('create topics', async (admin) => {
      const replicas = Math.min(3, await admin.brokers());
      const config = { ...topicConfig, 'min.insync.replicas': replicas > 2 ? '2' : '1' };
      const missing: TopicFacts[] = [];
      for (const topic of topics) {
        const name = this.#o.physical(topic);
        if ((await admin.describe(name)) === undefined)
          missing.push({ name, partitions: this.#partitions(topic), config, replicas });
      }
      if (missing.length > 0) await admin.create(missing);
    });
    for (const topic of topics) await this.#ends(topic, this.#patience.made);
  }

  /** Allows what each line says, under this installation's names. */
  async allow(acls: readonly Acl[]): Promise<void> {
    if (acls.length === 0) return;
    const named = acls.map((acl) => ({ ...acl, name: this.#o.physical(acl.name) }));
    await this.#ask('create ACLs', (admin) => admin.allow(named));
  }

  async remove(topics: readonly string[]): Promise<void> {
    await this.#ask('remove topics', (admin) => admin.remove(topics.map(this.#o.physical)));
  }

  /** Rejects with `topics-differ`, naming every difference: another number of partitions would break the order of streams. */
  async verify(topics: readonly string[]): Promise<void> {
    const givenUp = performance.now() + this.#patience.heard;
    const differences: string[] = [];
    for (const topic of topics) differences.push(...(await this.#differences(topic, givenUp)));
    if (differences.length > 0)
      throw new KafkaLogError(
        'topics-differ',
        `Topics are not as planned: ${differences.join('; ')}.`,
      );
  }

  /** Waits for a leader that is not known now, for a while; rejects at once where no broker answers. */
  ends(topic: string): Promise<readonly PartitionEnds[]> {
    return this.#ends(topic, this.#patience.led);
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await Promise.all([this.#admin.close(), this.#looker.close()]);
  }

  async #ends(topic: string, patience: number): Promise<readonly PartitionEnds[]> {
    const name = this.#o.physical(topic);
    const { signal } = this.#closing;
    try {
      return await retryWhile(lacksLeader, () => this.#looker.use((admin) => admin.ends(name)), {
        pauses,
        patience,
        signal,
        background: true,
      });
    } catch (error) {
      throw failure(`ends of ${name}`, error);
    }
  }

  async #differences(topic: string, givenUp: number): Promise<string[]> {
    const name = this.#o.physical(topic);
    const facts = await this.#facts(name, givenUp);
    if (facts === undefined) return [`${name} is missing`];
    const partitions = this.#partitions(topic);
    return [
      ...(facts.partitions === partitions
        ? []
        : [`${name} has ${facts.partitions} partitions, not ${partitions}`]),
      ...Object.entries(topicConfig).flatMap(([key, value]) =>
        facts.config[key] === value
          ? []
          : [`${name} has ${key}=${facts.config[key]}, not ${value}`],
      ),
      ...(facts.replicas < 3 || Number(facts.config['min.insync.replicas']) >= 2
        ? []
        : [`${name} has min.insync.replicas=${facts.config['min.insync.replicas']}, not 2`]),
    ];
  }

  /** Undefined where it is still missing after a while. */
  async #facts(name: string, givenUp: number): Promise<TopicFacts | undefined> {
    const { signal } = this.#closing;
    for (const pause = backoff(pauses); ; ) {
      const facts = await this.#ask(`verify ${name}`, (admin) => admin.describe(name));
      if (facts !== undefined || signal.aborted || performance.now() > givenUp) return facts;
      await rest(pause.next(), { signal, background: true });
    }
  }

  #partitions(topic: string): number {
    return topic.startsWith(partnerTopicPrefix) ? partnerTopicPartitions : this.#o.partitions;
  }

  async #ask<T>(what: string, question: (admin: AdminClient) => Promise<T>): Promise<T> {
    try {
      return await this.#admin.use(question);
    } catch (error) {
      throw failure(what, error);
    }
  }
}
