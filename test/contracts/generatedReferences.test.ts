import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import asyncapi from '@asyncapi/parser';
import { catalogue, defineEvent, EntityId, subscriptions } from '@throughcare/contracts';
import { z } from 'zod';
import { asyncApi, asyncApiFile } from '../../docs/generate/asyncApi.ts';
import { differences, settle } from '../../docs/generate/checkedIn.ts';
import { eventSchemaFiles, eventSchemas } from '../../docs/generate/eventSchemas.ts';
import { eventTableFile } from '../../docs/generate/eventTable.ts';
import { goldenFiles } from '../../docs/generate/golden.ts';

const data = z.strictObject({ orderId: EntityId });
const example = { orderId: '7a1de8c0-2b4f-8d3a-8c55-0f9e6b1d2a34' };
const event = (name: string) =>
  defineEvent({
    service: 'court-diversion',
    name,
    version: 1,
    audiences: ['justice'],
    level: 'L2',
    summary: 'An order | was made',
    data,
    example,
  });

describe('the AsyncAPI document', () => {
  it('has no fault that its parser finds', async () => {
    const diagnostics = await new asyncapi.Parser().validate(JSON.stringify(asyncApi(catalogue)));
    const faults = diagnostics.filter(({ severity }) => severity === 0);
    expect(faults.map(({ path, message }) => `${path.join('.')}: ${message}`)).toEqual([]);
  });

  it('is held to that parser: a message that nowhere is gets found', async () => {
    const broken = asyncApiFile([event('order.issued')]).content.replaceAll(
      '#/components/messages/',
      '#/components/absent/',
    );
    const diagnostics = await new asyncapi.Parser().validate(broken);
    expect(diagnostics.some(({ severity }) => severity === 0)).toBe(true);
  });

  it('has a message for every event type, in the channels of its audiences and no other', () => {
    const document = z
      .object({
        channels: z.record(
          z.string(),
          z.object({ address: z.string(), messages: z.record(z.string(), z.unknown()) }),
        ),
      })
      .parse(asyncApi(catalogue));
    const carried = Object.values(document.channels).flatMap(({ address, messages }) =>
      Object.keys(messages).map((type) => `${address} ${type}`),
    );
    const expected = catalogue.flatMap(({ service, audiences, type }) =>
      audiences.map((audience) => `throughcare.${service}.${audience} ${type}`),
    );
    expect(carried.sort()).toEqual(expected.sort());
  });

  it('names court-diversion as a reader of justice alone', () => {
    expect(subscriptions['court-diversion'].every((topic) => topic.endsWith('.justice'))).toBe(
      true,
    );
    const { content } = eventTableFile(catalogue);
    const readers = content.split('\n').filter((line) => line.includes('.care`: read by'));
    expect(readers.length).toBeGreaterThan(0);
    for (const line of readers) expect(line).not.toContain('court-diversion,');
  });

  it('carries the envelope in headers of its own', () => {
    const { headers } = z
      .object({
        components: z.object({
          messageTraits: z.object({
            cloudEvent: z.object({
              headers: z.object({ required: z.array(z.string()), properties: z.looseObject({}) }),
            }),
          }),
        }),
      })
      .parse(asyncApi(catalogue)).components.messageTraits.cloudEvent;
    expect(headers.required).toEqual(
      expect.arrayContaining([
        'ce_id',
        'ce_type',
        'ce_sequence',
        'ce_partitionkey',
        'content-type',
      ]),
    );
    expect(headers.properties).not.toHaveProperty('ce_data');
  });
});

describe('the schemas of events', () => {
  it('stand alone: no reference leads out of a schema', () => {
    for (const { content } of eventSchemaFiles(catalogue)) expect(content).not.toContain('"$ref"');
  });

  it('are given for each type, also where two types share one', () => {
    const schemas = eventSchemas([event('order.issued'), event('order.ended')]);
    expect([...schemas.values()]).toEqual(
      Array(2).fill(expect.objectContaining({ type: 'object', required: ['orderId'] })),
    );
  });

  it('admit no field that they do not name', () => {
    for (const [type, schema] of eventSchemas(catalogue))
      expect([type, schema.additionalProperties]).toEqual([type, false]);
  });
});

it('keeps a bar in a summary inside its cell', () => {
  expect(eventTableFile([event('order.issued')]).content).toContain('An order \\| was made');
});

describe('what is checked in', () => {
  let root = '';
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'references-'));
  });
  afterEach(() => rm(root, { recursive: true }));
  const files = [
    { path: 'docs/a.json', content: '1\n' },
    { path: 'docs/b.json', content: '2\n' },
  ];

  it('is told by name where it is missing, changed or stale', async () => {
    expect(await differences(root, files, ['docs'])).toEqual([
      { path: 'docs/a.json', is: 'missing' },
      { path: 'docs/b.json', is: 'missing' },
    ]);
    await settle(root, files, await differences(root, files, ['docs']));
    await writeFile(join(root, 'docs/a.json'), 'by hand');
    await writeFile(join(root, 'docs/c.json'), 'of an event that is no more');
    expect(await differences(root, files, ['docs'])).toEqual([
      { path: 'docs/a.json', is: 'changed' },
      { path: 'docs/c.json', is: 'stale' },
    ]);
  });

  it('is settled into what the sources give', async () => {
    await settle(root, files, await differences(root, files, ['docs']));
    await writeFile(join(root, 'docs/c.json'), 'stale');
    await settle(root, files, await differences(root, files, ['docs']));
    expect(await differences(root, files, ['docs'])).toEqual([]);
    expect(await readFile(join(root, 'docs/a.json'), 'utf8')).toBe('1\n');
  });

  it('holds the example of an event as it was first published', () => {
    expect(goldenFiles([event('order.issued')])).toEqual([
      {
        path: 'packages/contracts/src/events/golden/org.throughcare.court-diversion.order.issued.v1.json',
        content: `${JSON.stringify(example, null, 2)}\n`,
      },
    ]);
  });
});
