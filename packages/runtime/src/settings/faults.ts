import { metaOf, placeKeys } from '@throughcare/record';
import type { z } from 'zod';
import { settingsSchemas } from '../allServices.ts';
import { nearest } from './nearest.ts';
import { below, schemaOf, takes } from './takes.ts';

type Fields = Readonly<Record<string, z.ZodType>>;
type Issue = z.core.$ZodIssue;

/** Everything that is wrong in a file of settings: where, what is there, and what would be right. */
export function faultsIn(given: unknown): readonly string[] {
  if (!isObject(given))
    return [`the whole: is ${shown(given)}; takes an object, a member a service`];
  return Object.entries(given).flatMap(([service, settings]) => {
    if (!isService(service))
      return [`${service}: there is no such service${meant(service, sections)}`];
    const { fields } = settingsSchemas[service];
    const { issues = [] } = settingsSchemas[service].safeParse(settings).error ?? {};
    return issues
      .flatMap((issue) => told(fields, settings, issue))
      .sort((a, b) => inFileOrder(settings, a.path, b.path))
      .map(({ path, says }) => `${where([service, ...path])}: ${says}`);
  });
}

type Fault = { readonly path: readonly PropertyKey[]; readonly says: string };

/** One fault, or one for each name that is not known. */
function told(fields: Fields, settings: unknown, issue: Issue): Fault[] {
  const { path } = issue;
  const inRow = path[0] === 'by' && typeof path[1] === 'number';
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => {
      const known = inRow ? namesInRows(fields) : [...Object.keys(fields), 'by'];
      const says =
        inRow && key in fields
          ? 'is the same everywhere; it cannot stand in a row'
          : `there is no such setting${meant(key, known)}`;
      return { path: [...path, key], says };
    });
  if (issue.code === 'custom') return [{ path, says: issue.message }];
  const wanted = right(fields, inRow ? path.slice(2) : path);
  return [{ path, says: `is ${shown(valueAt(settings, path))}; takes ${wanted}` }];
}

/** As a reader of the file comes upon them. */
function inFileOrder(given: unknown, a: readonly PropertyKey[], b: readonly PropertyKey[]): number {
  const [[first, ...restOfA], [second, ...restOfB]] = [a, b];
  if (first === undefined || second === undefined) return a.length - b.length;
  if (first === second) return inFileOrder(valueAt(given, [first]), restOfA, restOfB);
  const keys = isObject(given) || Array.isArray(given) ? Object.keys(given) : [];
  return keys.indexOf(String(first)) - keys.indexOf(String(second));
}

function right(fields: Fields, [name, ...rest]: readonly PropertyKey[]): string {
  if (name === undefined) return 'an object of settings';
  if (name === 'by') return 'a list of rows, each with a place and settings';
  const field = fields[String(name)];
  if (!field) return 'the code of an organisation or area';
  const schema = below(schemaOf(field), rest);
  const { unit } = metaOf(field);
  return `${schema ? takes(schema) : 'something else'}${unit === null ? '' : ` (${unit})`}`;
}

const namesInRows = (fields: Fields): readonly string[] => [
  ...placeKeys,
  ...Object.entries(fields).flatMap(([name, field]) => (metaOf(field).variesBy ? [name] : [])),
];

const meant = (name: string, known: readonly string[]): string =>
  `; the nearest is ${nearest(name, known)}`;

/** `court-diversion.by[0].court` */
const where = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, key) =>
      typeof key === 'number' ? `${text}[${key}]` : `${text}${text && '.'}${String(key)}`,
    '',
  );

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce((at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key], value);

const longest = 40;
function shown(value: unknown): string {
  const text = value === undefined ? 'not there' : JSON.stringify(value);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const sections = Object.keys(settingsSchemas);
const isService = (name: string): name is keyof typeof settingsSchemas => sections.includes(name);
