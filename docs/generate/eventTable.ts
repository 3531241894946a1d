import { type EventDefinition, serviceNames, subscriptions, topicOf } from '@throughcare/contracts';
import { eventSchemaFolder } from './eventSchemas.ts';
import type { GeneratedFile } from './generatedFile.ts';
import { cells } from './tableRow.ts';

/** The catalogue for people: one table a service. */
export function eventTableFile(catalogue: readonly EventDefinition[]): GeneratedFile {
  const services = serviceNames.filter((name) => catalogue.some(({ service }) => service === name));
  const content = [
    '# Events',
    '',
    'Generated from the contracts; `npm run generate` writes it again.',
    '',
    'Levels: L0 notice, L1 logistics, L2 status. Nothing above L2 is ever published.',
    'Where two audiences stand, the publisher chooses by what the event is about.',
    ...services.flatMap((service) => [
      '',
      `## ${service}`,
      '',
      ...readers(service),
      '',
      '| event | audience | level | what it says | fields |',
      '|---|---|---|---|---|',
      ...catalogue.filter((event) => event.service === service).map(row),
    ]),
    '',
  ].join('\n');
  return { path: 'docs/reference/events.md', content };
}

const readers = (service: EventDefinition['service']): string[] =>
  (['justice', 'care'] as const).map((audience) => {
    const topic = topicOf(service, audience);
    const names = serviceNames.filter((name) => subscriptions[name].includes(topic));
    return `- \`${topic}\`: read by ${names.join(', ') || 'no other service'}`;
  });

function row({ type, audiences, level, summary, data }: EventDefinition): string {
  const name = type.replace(/^org\.throughcare\.[a-z-]+\./, '');
  const link = `[${name}](${eventSchemaFolder.replace('docs/reference/', '')}/${type}.schema.json)`;
  const fields = Object.keys(data.shape).map((field) => `\`${field}\``);
  return cells(link, audiences.join(', '), level, summary, fields.join(', '));
}
