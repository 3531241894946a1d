import { loaderFrom } from '../../others.ts';
import { fetching, type PlainClient, type Received } from './plain.ts';

/** Only what is used here of NestJS's public interface. It is installed elsewhere, so its own types are not at hand. */
type ForClass = (target: object) => void;
type ForMethod = (target: object, name: string, descriptor: PropertyDescriptor) => void;
type ForParameter = (target: object, name: string, at: number) => void;
type Core = {
  NestFactory: {
    createMicroservice(
      module: object,
      options: object,
    ): Promise<{ listen(): Promise<unknown>; close(): Promise<void> }>;
  };
};
type Common = { Controller(): ForClass; Module(about: object): ForClass };
type Observable = { readonly isObservable: never };
type Proxy = {
  connect(): Promise<unknown>;
  emitBatch(topic: string, about: { messages: readonly unknown[] }): Observable;
  close(): Promise<void>;
};
type Microservices = {
  readonly Transport: { readonly KAFKA: unknown };
  readonly ClientProxyFactory: { create(options: object): Proxy };
  EventPattern(topic: string): ForMethod;
  Payload(): ForParameter;
  Ctx(): ForParameter;
};
type Context = { getMessage(): { readonly headers?: Readonly<Record<string, unknown>> } };
type Handle = (messages: Received[]) => void;

/**
 * NestJS's Kafka transport as its documentation shows it: a controller with an event pattern, and a client that emits. Its
 * decorators are functions, and are called as such here, since Node strips types and nothing else. It stands on kafkajs, and
 * is asked for what kafkajs is asked for: acks -1, the same way of fetching, and no commits of offsets.
 */
export async function plainNest(brokers: string, installed: string): Promise<PlainClient> {
  const load = loaderFrom(installed);
  await load('reflect-metadata');
  const { NestFactory } = (await load('@nestjs/core')) as Core;
  const common = (await load('@nestjs/common')) as Common;
  const microservices = (await load('@nestjs/microservices')) as Microservices;
  const { lastValueFrom } = (await load('rxjs')) as {
    lastValueFrom(of: Observable): Promise<unknown>;
  };
  const { KAFKA } = microservices.Transport;
  const base = { client: { clientId: 'bench-plain', brokers: brokers.split(',') }, postfixId: '' };
  const client = microservices.ClientProxyFactory.create({
    transport: KAFKA,
    options: {
      ...base,
      producerOnlyMode: true,
      producer: { allowAutoTopicCreation: false },
      send: { acks: -1 },
    },
  });
  const apps: { close(): Promise<void> }[] = [];
  return {
    async send(topic, messages) {
      await lastValueFrom(client.emitBatch(topic, { messages }));
    },
    async consume(topic, groupId, handle) {
      const app = await NestFactory.createMicroservice(
        receiver(common, microservices, topic, handle),
        {
          transport: KAFKA,
          logger: ['error'],
          options: {
            ...base,
            consumer: {
              groupId,
              maxWaitTimeInMs: fetching.longestWait,
              sessionTimeout: fetching.session,
              heartbeatInterval: fetching.heartbeat,
            },
            subscribe: { fromBeginning: true },
            run: { autoCommit: false, partitionsConsumedConcurrently: 8 },
          },
        },
      );
      apps.push(app);
      await app.listen();
    },
    async close() {
      await Promise.all(apps.map((app) => app.close()));
      await client.close();
    },
  };
}

/** A module with one controller, whose one method gets each message of the topic. */
function receiver(
  { Controller, Module }: Common,
  { EventPattern, Payload, Ctx }: Microservices,
  topic: string,
  handle: Handle,
): object {
  class Receiver {
    received(payload: unknown, context: Context): void {
      const id = String(context.getMessage().headers?.ce_id);
      handle([{ id, value: JSON.stringify(payload) }]);
    }
  }
  const method = Object.getOwnPropertyDescriptor(Receiver.prototype, 'received');
  if (method === undefined) throw new Error('a class without its own method');
  EventPattern(topic)(Receiver.prototype, 'received', method);
  Payload()(Receiver.prototype, 'received', 0);
  Ctx()(Receiver.prototype, 'received', 1);
  Controller()(Receiver);
  class Receiving {}
  Module({ controllers: [Receiver] })(Receiving);
  return Receiving;
}
