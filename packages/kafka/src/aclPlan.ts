import { type ServiceName, serviceNames } from '@throughcare/contracts';
import { partnerTopicPrefix, type TopicPlan, topicPlan } from './topicPlan.ts';

/** What one principal may do, in Kafka's own words. Whatever no line allows is refused, to everybody. */
export type Acl = {
  /** `User:` and the name that it signs in with. */
  readonly principal: `User:${string}`;
  readonly resourceType: 'TOPIC' | 'GROUP';
  readonly name: string;
  readonly patternType: 'LITERAL' | 'PREFIXED';
  readonly operations: readonly ('READ' | 'WRITE' | 'DESCRIBE' | 'DESCRIBE_CONFIGS')[];
};

/** Beside reading or writing: what `verifyTopics` asks at the start. */
const look = ['DESCRIBE', 'DESCRIBE_CONFIGS'] as const;

/** A group, and those behind a point: of a service's projections, of a partner's programs. */
export const groupAcls = (principal: Acl['principal'], group: string): readonly Acl[] => [
  {
    principal,
    resourceType: 'GROUP',
    name: group,
    patternType: 'LITERAL',
    operations: ['READ'],
  },
  {
    principal,
    resourceType: 'GROUP',
    name: `${group}.`,
    patternType: 'PREFIXED',
    operations: ['READ'],
  },
];

/** All partners' topics at once, so that a new partner changes nothing of a service's. */
const writesForPartners: Acl = {
  principal: 'User:aftercare',
  resourceType: 'TOPIC',
  name: partnerTopicPrefix,
  patternType: 'PREFIXED',
  operations: ['WRITE', ...look],
};

/** What each service may do. `infra/kafka/acls.json` is this, for those who allow it by other means. */
export const aclPlan: readonly Acl[] = serviceNames.flatMap((service) => [
  ...topicPlan.flatMap((topic) => topicAcl(topic, service)),
  ...groupAcls(`User:${service}`, service),
  ...(service === 'aftercare' ? [writesForPartners] : []),
]);

/** None where the service neither writes nor reads it: then it may not even know how far the topic goes. */
function topicAcl({ name, writtenBy, readBy }: TopicPlan, service: ServiceName): Acl[] {
  const operations: Acl['operations'] = [
    ...(writtenBy === service ? (['WRITE'] as const) : []),
    ...(readBy.includes(service) ? (['READ'] as const) : []),
  ];
  if (operations.length === 0) return [];
  return [
    {
      principal: `User:${service}`,
      resourceType: 'TOPIC',
      name,
      patternType: 'LITERAL',
      operations: [...operations, ...look],
    },
  ];
}
