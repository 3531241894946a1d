/** What the broker's log says when it serves. */
export const kafkaStarted = /Kafka Server started/;

/** The settings that every broker of ours has. The image makes `node.id` of KAFKA_NODE_ID, and so on. */
const everyBroker = {
  KAFKA_PROCESS_ROLES: 'broker,controller',
  KAFKA_CONTROLLER_LISTENER_NAMES: 'CONTROLLER',
  KAFKA_AUTO_CREATE_TOPICS_ENABLE: 'false',
  // Groups of one member need not wait three seconds for others.
  KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS: '0',
  // 128 MB in one piece unless told: a heap as small as ours does not always have that, and the broker ends while it starts.
  KAFKA_LOG_CLEANER_DEDUPE_BUFFER_SIZE: String(8 * 1024 * 1024),
};
const aloneInTheCluster = {
  ...everyBroker,
  KAFKA_NODE_ID: '1',
  KAFKA_CONTROLLER_QUORUM_VOTERS: '1@localhost:9093',
  KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR: '1',
  KAFKA_OFFSETS_TOPIC_NUM_PARTITIONS: '1',
  KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR: '1',
  KAFKA_TRANSACTION_STATE_LOG_MIN_ISR: '1',
};

/** Broker and controller in one. It advertises the port that clients outside the container reach it by. */
export const oneBroker = (port: number): Record<string, string> => ({
  ...aloneInTheCluster,
  KAFKA_LISTENERS: `PLAINTEXT://:${port},CONTROLLER://:9093`,
  KAFKA_ADVERTISED_LISTENERS: `PLAINTEXT://127.0.0.1:${port}`,
  KAFKA_LISTENER_SECURITY_PROTOCOL_MAP: 'PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT',
  KAFKA_HEAP_OPTS: '-Xms256m -Xmx512m',
});

/** One of several, each in its own container called `kafka-<n>`. A lost one is given up after three seconds, not nine. */
export const oneOfBrokers = (
  id: number,
  brokers: number,
  port: number,
): Record<string, string> => ({
  ...everyBroker,
  KAFKA_NODE_ID: String(id),
  KAFKA_CONTROLLER_QUORUM_VOTERS: upTo(brokers)
    .map((one) => `${one}@kafka-${one}:9093`)
    .join(','),
  KAFKA_LISTENERS: `CLIENTS://:${port},BROKERS://:9092,CONTROLLER://:9093`,
  KAFKA_ADVERTISED_LISTENERS: `CLIENTS://127.0.0.1:${port},BROKERS://kafka-${id}:9092`,
  KAFKA_LISTENER_SECURITY_PROTOCOL_MAP: 'CLIENTS:PLAINTEXT,BROKERS:PLAINTEXT,CONTROLLER:PLAINTEXT',
  KAFKA_INTER_BROKER_LISTENER_NAME: 'BROKERS',
  KAFKA_BROKER_SESSION_TIMEOUT_MS: '3000',
  KAFKA_BROKER_HEARTBEAT_INTERVAL_MS: '500',
  KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR: String(brokers),
  KAFKA_OFFSETS_TOPIC_NUM_PARTITIONS: String(brokers),
  KAFKA_HEAP_OPTS: '-Xms128m -Xmx256m',
});

/** Where the certificate and its key lie in the container, readable to whoever runs the broker. */
export const keyStore = '/tmp/throughcare/broker.pem';

/**
 * Clients come by TLS and sign in by SCRAM, and may what ACLs allow. Inside the container, and nowhere else, a listener
 * without either lets `docker exec` make users; that is also why whoever is anonymous there may do everything.
 * No listener's name has SSL in it: the image would then ask for settings of its own.
 */
export const securedBroker = (port: number): Record<string, string> => ({
  ...aloneInTheCluster,
  KAFKA_LISTENERS: `CLIENTS://:${port},INSIDE://127.0.0.1:9092,CONTROLLER://127.0.0.1:9093`,
  KAFKA_ADVERTISED_LISTENERS: `CLIENTS://127.0.0.1:${port},INSIDE://127.0.0.1:9092`,
  KAFKA_LISTENER_SECURITY_PROTOCOL_MAP: 'CLIENTS:SASL_SSL,INSIDE:PLAINTEXT,CONTROLLER:PLAINTEXT',
  KAFKA_INTER_BROKER_LISTENER_NAME: 'INSIDE',
  KAFKA_SASL_ENABLED_MECHANISMS: 'SCRAM-SHA-512',
  KAFKA_LISTENER_NAME_CLIENTS_SCRAM___SHA___512_SASL_JAAS_CONFIG:
    'org.apache.kafka.common.security.scram.ScramLoginModule required;',
  KAFKA_SSL_KEYSTORE_TYPE: 'PEM',
  KAFKA_SSL_KEYSTORE_LOCATION: keyStore,
  KAFKA_AUTHORIZER_CLASS_NAME: 'org.apache.kafka.metadata.authorizer.StandardAuthorizer',
  KAFKA_ALLOW_EVERYONE_IF_NO_ACL_FOUND: 'false',
  KAFKA_SUPER_USERS: 'User:ANONYMOUS;User:admin',
  KAFKA_HEAP_OPTS: '-Xms128m -Xmx256m',
});

export const upTo = (n: number): number[] => Array.from({ length: n }, (_, i) => i + 1);
