import { aclPlan, topicPlan } from '@throughcare/kafka';
import { type GeneratedFile, json } from './generatedFile.ts';

/** The plan of topics and of who may do what with them, for whoever applies it with the cluster's own tools. */
export const kafkaFiles = (): GeneratedFile[] => [
  { path: 'infra/kafka/topics.json', content: json(topicPlan) },
  { path: 'infra/kafka/acls.json', content: json(aclPlan) },
];
