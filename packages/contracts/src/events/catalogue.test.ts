import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { EventDefinition } from '../defineEvent.ts';
import { audiences } from '../services.ts';
import { catalogue, definitionOf } from './index.ts';

const golden = join(import.meta.dirname, 'golden');
const each = catalogue.map((event): [string, EventDefinition] => [event.type, event]);

/** Whose death, which consent, and who is one person with whom: both audiences must hear. Domain reference 3.2. */
const forBoth =
  /\.(death\.[a-z]+|consent\.[a-z]+|account\.[a-z]+|person\.(un)?merged|prisoner\.died)\.v/;
/** What of a person never travels: it is asked for over HTTP, by those who may. */
const forbidden =
  /name|contact(?!s?Id)|phone|mail|address|birth|dose|medicine|score|band|severity|charge|offen[cs]e|statute|plea(?!se)|text|comment|note(?!ice)|note$|narrative|naloxone|specimen/i;

it('names each type once', () => {
  expect(new Set(catalogue.map(({ type }) => type)).size).toBe(catalogue.length);
  expect(catalogue.length).toBeGreaterThan(0);
});

describe.each(each)('%s', (type, event) => {
  it('is named <entity>.<past-tense> under its service, with its version', () => {
    expect(type).toMatch(
      new RegExp(
        `^org\\.throughcare\\.${event.service}\\.[a-z][a-z-]*\\.[a-z][a-z-]*\\.v[1-9][0-9]*$`,
      ),
    );
    expect(definitionOf(type)).toBe(event);
  });

  it('is for audiences that there are', () => {
    expect(event.audiences.length).toBeGreaterThan(0);
    expect(new Set(event.audiences).size).toBe(event.audiences.length);
    for (const audience of event.audiences) expect(audiences).toContain(audience);
    if (forBoth.test(type)) expect([...event.audiences].sort()).toEqual([...audiences].sort());
    if (event.service === 'court-diversion') expect(event.audiences).toEqual(['justice']);
  });

  it('tells no more than notice, logistics or status', () => {
    expect(['L0', 'L1', 'L2']).toContain(event.level);
    expect(event.summary).not.toBe('');
  });

  it('has an example that is what it says, and takes nothing beside it', () => {
    expect(event.data.parse(event.example)).toEqual(event.example);
    expect(event.data.safeParse({ ...event.example, somethingElse: 1 }).success).toBe(false);
  });

  it('has no field that tells of the person, and none that holds free text', () => {
    const { names, freeTexts } = fieldsOf(z.toJSONSchema(event.data));
    expect(names.filter((name) => forbidden.test(name))).toEqual([]);
    expect(freeTexts).toEqual([]);
  });

  it('still reads its golden example, which is never edited', () => {
    const kept: unknown = JSON.parse(readFileSync(join(golden, `${type}.json`), 'utf8'));
    expect(event.example).toEqual(kept);
    expect(event.data.safeParse(kept).success).toBe(true);
  });
});

it('drops no event that was ever published', () => {
  const known = new Set(catalogue.map(({ type }) => `${type}.json`));
  expect(readdirSync(golden).filter((file) => !known.has(file))).toEqual([]);
});

it('would find a name, a note and a free text', () => {
  const data = z.strictObject({
    givenName: z.enum(['A']),
    people: z.array(z.strictObject({ remark: z.string().max(80) })),
  });
  const { names, freeTexts } = fieldsOf(z.toJSONSchema(data));
  expect(names.filter((name) => forbidden.test(name))).toEqual(['givenName']);
  expect(freeTexts).toEqual(['people.remark']);
});

type Schema = z.core.JSONSchema._JSONSchema;

/** Every property of a schema, and the paths of those texts that neither a list, a pattern nor a format holds. */
function fieldsOf(schema: Schema | undefined, path: readonly string[] = []) {
  const names: string[] = [];
  const freeTexts: string[] = [];
  const add = (part: Schema | undefined, at: readonly string[]) => {
    const found = fieldsOf(part, at);
    names.push(...found.names);
    freeTexts.push(...found.freeTexts);
  };
  if (typeof schema === 'object') {
    const held = schema.enum ?? schema.const ?? schema.pattern ?? schema.format;
    if (schema.type === 'string' && held === undefined) freeTexts.push(path.join('.'));
    for (const [name, property] of Object.entries(schema.properties ?? {})) {
      names.push(name);
      add(property, [...path, name]);
    }
    const { items, additionalProperties } = schema;
    for (const part of [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])])
      add(part, path);
    for (const part of Array.isArray(items) ? items : [items]) add(part, path);
    add(additionalProperties, path);
  }
  return { names, freeTexts };
}
