export { type KafkaAlarm, type KafkaLog, type KafkaOptions, openKafkaLog } from './kafkaLog.ts';
export { KafkaLogError, type KafkaLogErrorCode } from './logError.ts';
export { partitionsPerTopic, type TopicPlan, topicPlan } from './topicPlan.ts';
