/** The engines that tests may ask for, and the images they run from where no address is given. */
export const engineKinds = ['kafka', 'mongo'] as const;
export type EngineKind = (typeof engineKinds)[number];

export const images: Readonly<Record<EngineKind, string>> = {
  kafka: 'apache/kafka:4.1.1',
  mongo: 'mongo:8.0',
};

/** Environment variables with addresses of engines that run already. */
export const addressVariables: Readonly<Record<EngineKind, string>> = {
  kafka: 'KAFKA_BROKERS',
  mongo: 'MONGODB_URI',
};

export const engineNames: Readonly<Record<EngineKind, string>> = {
  kafka: 'Kafka',
  mongo: 'MongoDB',
};
