import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ProblemCode } from '@throughcare/record';
import { type SourceModule, sourceModule } from './sourceModule.ts';

/**
 * Which codes the commands and questions of a folder can refuse with, by their names: each code in whatever is reached from
 * them by name, through all files. One may so stand with an operation that never comes to it.
 */
export function refusedWhere(folder: string): ReadonlyMap<string, ReadonlySet<ProblemCode>> {
  const modules = new Map(sourcesIn(folder).map((file) => [file, sourceModule(file)]));
  const found = new Map<string, ReadonlySet<ProblemCode>>();
  for (const [file, { declared }] of modules)
    for (const [name, { makes }] of declared)
      for (const operation of makes) found.set(operation, codesFrom(modules, file, name));
  return found;
}

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
    const declared = module.declared.get(wanted);
    if (!declared) for (const other of module.passedOn) visit(other, wanted);
    for (const code of declared?.codes ?? []) codes.add(code);
    for (const used of declared?.uses ?? []) visit(at, used);
  };
  visit(file, name);
  return codes;
}
