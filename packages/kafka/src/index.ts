export { type Acl, aclPlan } from './aclPlan.ts';
export {
  type KafkaAlarm,
  type KafkaLog,
  type KafkaOptions,
  openKafkaLog,
} from './kafkaLog.ts';
export { KafkaLogError, type KafkaLogErrorCode } from './logError.ts';
export { type PartnerPlan, type PartnerTopicPlan, partnerPlan } from './partnerPlan.ts';
export {
  type PartnerTopic,
  partitionsPerTopic,
  partnerTopicOf,
  type TopicPlan,
  topicPlan,
  topicsOf,
} from './topicPlan.ts';
