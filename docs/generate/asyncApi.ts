import {
  type Audience,
  audiences,
  type EventDefinition,
  PathwayRef,
  type ServiceName,
  serviceNames,
  subscriptions,
  topicOf,
} from '@throughcare/contracts';
import { z } from 'zod';
import { cloudEventHeaders } from './cloudEventHeaders.ts';
import { eventSchemas, type JsonSchema } from './eventSchemas.ts';
import { type GeneratedFile, json } from './generatedFile.ts';

type Channel = { readonly service: ServiceName; readonly audience: Audience };

const channels: readonly Channel[] = serviceNames.flatMap((service) =>
  audiences.map((audience) => ({ service, audience })),
);
const keyOf = ({ service, audience }: Channel): string => `${service}-${audience}`;
const ref = (path: string) => ({ $ref: `#/${path}` });
/** Keys of components allow no more than letters, digits, dots, dashes and underscores; types hold no others. */
const ofChannel = (catalogue: readonly EventDefinition[], { service, audience }: Channel) =>
  catalogue.filter((event) => event.service === service && event.audiences.includes(audience));

/**
 * The events of all services as an AsyncAPI 3 document: a channel for each topic that carries any,
 * an operation for its publisher, a message for each event type. Its readers stand in the channel's description.
 */
export function asyncApi(catalogue: readonly EventDefinition[]): Readonly<Record<string, unknown>> {
  const schemas = eventSchemas(catalogue);
  const used = channels.filter((channel) => ofChannel(catalogue, channel).length > 0);
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Throughcare events',
      version: '1.0.0',
      description:
        'What the services tell each other about a pathway. Events are thin: ids, codes, dates of logistics. Detail is fetched from its owner over HTTP, who checks at that moment who asks and why.',
      license: { name: 'Apache-2.0' },
    },
    defaultContentType: 'application/json',
    channels: Object.fromEntries(
      used.map((channel) => [keyOf(channel), channelOf(catalogue, channel)]),
    ),
    operations: Object.fromEntries(
      used.map((channel) => [
        `publish-${keyOf(channel)}`,
        {
          action: 'send',
          channel: ref(`channels/${keyOf(channel)}`),
          summary: `${channel.service} tells ${readersOf(channel).join(', ') || 'no one else'}.`,
          messages: ofChannel(catalogue, channel).map(({ type }) =>
            ref(`channels/${keyOf(channel)}/messages/${type}`),
          ),
        },
      ]),
    ),
    components: {
      messages: Object.fromEntries(
        catalogue.map((event) => [event.type, messageOf(event, schemas.get(event.type) ?? {})]),
      ),
      messageTraits: {
        cloudEvent: {
          headers: cloudEventHeaders(),
          bindings: { kafka: { key: keySchema() } },
        },
      },
    },
  };
}

/** Order is kept by person: the key of every message is the pathway's reference. */
const keySchema = () => {
  const { $schema, ...schema } = z.toJSONSchema(PathwayRef);
  return schema;
};

const channelOf = (catalogue: readonly EventDefinition[], channel: Channel) => ({
  address: topicOf(channel.service, channel.audience),
  description: `Published by ${channel.service}; read by ${readersOf(channel).join(', ') || 'no other service'}. One stream a pathway, in order, without gaps; a repeat has the same id.`,
  messages: Object.fromEntries(
    ofChannel(catalogue, channel).map(({ type }) => [type, ref(`components/messages/${type}`)]),
  ),
});

const messageOf = ({ type, summary, level, example }: EventDefinition, payload: JsonSchema) => ({
  name: type,
  title: type.replace('org.throughcare.', ''),
  summary,
  tags: [{ name: level }],
  contentType: 'application/json',
  traits: [ref('components/messageTraits/cloudEvent')],
  payload,
  examples: [{ name: 'golden', payload: example }],
});

const readersOf = ({ service, audience }: Channel): readonly ServiceName[] =>
  serviceNames.filter((reader) => subscriptions[reader].includes(topicOf(service, audience)));

export const asyncApiFile = (catalogue: readonly EventDefinition[]): GeneratedFile => ({
  path: 'docs/reference/asyncapi.json',
  content: json(asyncApi(catalogue)),
});
