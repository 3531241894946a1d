import { OrgId } from '@throughcare/contracts';
import { type Acl, groupAcls } from './aclPlan.ts';
import {
  type PartnerTopic,
  partnerTopicOf,
  partnerTopicPartitions,
  topicConfig,
} from './topicPlan.ts';

/** The topic of one large partner: its feed, in its feed's order. */
export type PartnerTopicPlan = {
  readonly name: PartnerTopic;
  readonly partitions: number;
  readonly config: Readonly<Record<string, string>>;
  readonly writtenBy: 'aftercare';
  readonly readBy: string;
};
export type PartnerPlan = {
  readonly topics: readonly PartnerTopicPlan[];
  readonly acls: readonly Acl[];
};

/**
 * A topic for each of these organisations, and what its principal `partner-<org>` may do: read that topic, in groups
 * `partner-<org>` and `partner-<org>.…`, and nothing else. Throws where one is no organisation's code.
 */
export function partnerPlan(orgs: readonly string[]): PartnerPlan {
  const partners = orgs.map((org) => {
    const name = partnerTopicOf(OrgId.parse(org));
    const readBy = `partner-${org}`;
    const principal = `User:${readBy}` as const;
    const topic: PartnerTopicPlan = {
      name,
      partitions: partnerTopicPartitions,
      config: topicConfig,
      writtenBy: 'aftercare',
      readBy,
    };
    const reads: Acl = {
      principal,
      resourceType: 'TOPIC',
      name,
      patternType: 'LITERAL',
      operations: ['READ', 'DESCRIBE'],
    };
    return { topic, acls: [reads, ...groupAcls(principal, readBy)] };
  });
  return {
    topics: partners.map(({ topic }) => topic),
    acls: partners.flatMap(({ acls }) => acls),
  };
}
