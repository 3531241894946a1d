import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type AnyCommand, codesOfLimits, type ProblemCode } from '@throughcare/record';
import { type SourceModule, sourceModule } from './sourceModule.ts';

/**
 * Which codes the commands and questions of a folder can refuse with, by their names: each code in whatever is reached from
 * them by name, through all files, and in what the core refuses for every service. One may so stand with an operation that
 * never comes to it.
 */
export function refusedWhere(folder: string): ReadonlyMap<string, ReadonlySet<ProblemCode>> {
  const files = [...sourcesIn(folder), refusedByCore, ...askedByCore];
  const modules = new Map(files.map((file) => [file, sourceModule(file)]));
  const found = new Map<string, ReadonlySet<ProblemCode>>();
  for (const [file, { declared }] of modules)
    for (const [name, { makes }] of declared)
      for (const operation of makes) found.set(operation, codesFrom(modules, file, name));
  return found;
}

/** Questions that show the rules of commands as data, and refuse nothing by them. */
const showRules = ['get-profile', 'list-profiles'];

/** The same of a service, with what its commands declare of days and moments: the core refuses by that. */
export function refusedBy(
  folder: string,
  commands: readonly Pick<AnyCommand, 'name' | 'dates'>[],
): ReadonlyMap<string, ReadonlySet<ProblemCode>> {
  const found = new Map(refusedWhere(folder));
  for (const name of showRules) if (found.has(name)) found.set(name, new Set());
  for (const { name, dates = {} } of commands) {
    const codes = Object.values(dates).flatMap(codesOfLimits);
    found.set(name, new Set([...(found.get(name) ?? []), ...codes]));
  }
  return found;
}

/** The one file of the core whose refusals are an operation's own: the rest answers for any operation. */
const refusedByCore = resolve(
  import.meta.dirname,
  '../../packages/record/src/access/notSpokenFor.ts',
);

/** And those that make a question for every service that keeps work. */
const askedByCore = ['waiting.ts', 'myWork/myWork.ts'].map((file) =>
  resolve(import.meta.dirname, '../../packages/record/src', file),
);

const sourcesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => join(folder, file));

function codesFrom(
  modules: ReadonlyMap<string, SourceModule>,
  file: string,
  name: string,
): ReadonlySet<ProblemCode> {
  const codes = new Set<ProblemCode>();
  const seen = new Set<string>();
  const visit = (at: string, wanted: string): void => {
    const module = modules.get(at);
    if (!module || seen.has(`${at} ${wanted}`)) return;
    seen.add(`${at} ${wanted}`);
    const from = module.imported.get(wanted);
    if (from) visit(from.file, from.name);
    else if (module.fromCore.has(wanted)) visit(refusedByCore, wanted);
    const declared = module.declared.get(wanted);
    if (!declared) for (const other of module.passedOn) visit(other, wanted);
    for (const code of declared?.codes ?? []) codes.add(code);
    for (const used of declared?.uses ?? []) visit(at, used);
  };
  visit(file, name);
  return codes;
}
