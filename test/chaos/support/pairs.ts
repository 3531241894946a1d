import { describeKafka, describeMongo } from '@throughcare/testing/engines';
import {
  embeddedInstallation,
  type Installation,
  type KafkaSettings,
  relayedPair,
} from '@throughcare/testing/house';
import { engineInstallation } from '@throughcare/testing/installations';
import type { Acts } from './acts.ts';
import { onEmbedded } from './onEmbedded.ts';
import { onEngines } from './onEngines.ts';

/** What `describePairs` gives a proof. */
export type ProofPair = {
  readonly name: 'embedded' | 'engines';
  /** Picks what differs: the engines' loads are small, since a stand-in for MongoDB may be slow. */
  pick<T>(embedded: T, engines: T): T;
  installation(kafka?: KafkaSettings): Installation;
  /** One in which events wait in outboxes for a relay, as they always do on engines. */
  relayed(): Installation;
  acts(installation: Installation): Acts;
  readonly brokers: () => string;
};

/** Milliseconds that a test or hook with engines may take on a busy machine. */
export const patience = 180_000;

const embedded: ProofPair = {
  name: 'embedded',
  pick: (here) => here,
  installation: () => embeddedInstallation(),
  relayed: () => embeddedInstallation(undefined, relayedPair),
  acts: onEmbedded,
  brokers: () => '',
};

/** The same proof on both pairs; without engines its second half is skipped by name. */
export function describePairs(proof: string, body: (pair: ProofPair) => void): void {
  describe(proof, () => {
    describe('on the embedded pair', () => body(embedded));
    describeEngines('', body);
  });
}

/** Proofs of what only one machine has. */
export const describeEmbedded = (proof: string, body: (pair: ProofPair) => void): void =>
  describe(`${proof} on the embedded pair`, () => body(embedded));

/** Proofs of what only engines have. */
export function describeEngines(proof: string, body: (pair: ProofPair) => void): void {
  describeMongo(`${proof} on MongoDB`.trimStart(), (uri) => {
    describeKafka('and Apache Kafka', (brokers) => {
      const installation = (kafka: KafkaSettings = {}) =>
        engineInstallation({ brokers: brokers(), uri: uri(), kafka });
      body({
        name: 'engines',
        pick: (_embedded, here) => here,
        installation,
        relayed: () => installation(),
        acts: onEngines,
        brokers,
      });
    });
  });
}
