import {
  audiences,
  readableOwnTopics,
  type ServiceName,
  serviceNames,
  subscriptions,
  type Topic,
  topicOf,
} from '@throughcare/contracts';

/** How one topic is to be, and who may do what with it. */
export type TopicPlan = {
  readonly name: Topic;
  readonly partitions: number;
  readonly config: Readonly<Record<string, string>>;
  readonly writtenBy: ServiceName;
  readonly readBy: readonly ServiceName[];
};

/** More only by command: stop the relays, let every group read to the end, raise. A key's partition depends on it. */
export const partitionsPerTopic = 24;

/** A large partner's topic is its feed: rows about everybody, in one order. */
export const partnerTopicPartitions = 1;
export const partnerTopicPrefix = 'throughcare.partner.';
export type PartnerTopic = `throughcare.partner.${string}`;
export const partnerTopicOf = (org: string): PartnerTopic => `${partnerTopicPrefix}${org}`;

/** Nothing is deleted: a new reader begins at the beginning. */
export const topicConfig = {
  'cleanup.policy': 'delete',
  'retention.ms': '-1',
  'retention.bytes': '-1',
} as const;

/** A service reads what it subscribes to, and back what it may of its own: for partner feeds, and for its journal after a restore. */
const readers = (topic: Topic, owner: ServiceName): readonly ServiceName[] =>
  serviceNames.filter((service) =>
    (service === owner ? readableOwnTopics(service) : subscriptions[service]).includes(topic),
  );

/** Every topic that there is: two a service. `infra/kafka/topics.json` is this, for those who create topics by other means. */
export const topicPlan: readonly TopicPlan[] = serviceNames.flatMap((service) =>
  audiences.map((audience) => {
    const name = topicOf(service, audience);
    return {
      name,
      partitions: partitionsPerTopic,
      config: topicConfig,
      writtenBy: service,
      readBy: readers(name, service),
    };
  }),
);

/** What a service verifies at its start: the topics that it writes or reads. Of others it may know nothing. */
export const topicsOf = (service: ServiceName): readonly Topic[] =>
  topicPlan
    .filter(({ writtenBy, readBy }) => writtenBy === service || readBy.includes(service))
    .map(({ name }) => name);
