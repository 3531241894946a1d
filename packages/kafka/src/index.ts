export { aclPlan } from './aclPlan.ts';
export {
  type KafkaAlarm,
  type KafkaLog,
  type KafkaOptions,
  openKafkaLog,
} from './kafkaLog.ts';
export { KafkaLogError } from './logError.ts';
export { partnerPlan } from './partnerPlan.ts';
export { topicPlan } from './topicPlan.ts';
