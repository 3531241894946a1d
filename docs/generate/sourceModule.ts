import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseSync } from '@swc/core';
import { type ProblemCode, problems } from '@throughcare/record';

/** What one top-level name of a file stands for, as far as refusals go. */
export type Declared = {
  /** Names that it uses, as its file knows them. */
  readonly uses: Set<string>;
  /** Codes that it refuses with, or holds as `code` for another to refuse with. */
  readonly codes: Set<ProblemCode>;
  /** Names of the commands and questions that it makes. */
  readonly makes: Set<string>;
};
export type SourceModule = {
  readonly declared: ReadonlyMap<string, Declared>;
  /** Local name → the file that it comes from, and its name there. */
  readonly imported: ReadonlyMap<string, { readonly file: string; readonly name: string }>;
  /** Names that it takes from the core. */
  readonly fromCore: ReadonlySet<string>;
  /** Files whose exports are this one's too. */
  readonly passedOn: readonly string[];
};

/** A node of the syntax tree, looked at without its types: only a few kinds matter, and all others are walked through. */
type Node = { readonly type?: string; readonly [part: string]: unknown };

export function sourceModule(file: string): SourceModule {
  const declared = new Map<string, Declared>();
  const imported = new Map<string, { file: string; name: string }>();
  const fromCore = new Set<string>();
  const passedOn: string[] = [];
  const { body } = parseSync(readFileSync(file, 'utf8'), {
    syntax: 'typescript',
    target: 'es2024',
  });
  const items = body as unknown as readonly Node[];
  const constants = new Map(items.flatMap(constantsIn));
  for (const item of items) {
    const from = textOf(item.source)?.startsWith('.')
      ? resolve(dirname(file), textOf(item.source) ?? '')
      : undefined;
    if (item.type === 'ExportAllDeclaration' && from !== undefined) passedOn.push(from);
    for (const specifier of nodesIn(item.specifiers)) {
      const local = textOf(specifier.exported) ?? textOf(specifier.local) ?? textOf(specifier.orig);
      const name = textOf(specifier.imported) ?? textOf(specifier.orig) ?? local;
      if (from !== undefined && local !== undefined && name !== undefined)
        imported.set(local, { file: from, name });
      if (textOf(item.source) === '@throughcare/record' && name !== undefined) fromCore.add(name);
    }
    const declaration = item.type === 'ExportDeclaration' ? (item.declaration as Node) : item;
    for (const one of nodesIn(declaration.declarations))
      for (const name of boundBy(one.id as Node)) declared.set(name, told(one.init, constants));
    const name = textOf(declaration.identifier);
    if (name !== undefined) declared.set(name, told(declaration, constants));
  }
  return { declared, imported, fromCore, passedOn };
}

/** Texts that a file gives a name: `const name = 'accept-offer'`. */
type Constants = ReadonlyMap<string, string>;
const constantsIn = (item: Node): [string, string][] =>
  nodesIn(item.declarations).flatMap(({ id, init }) => {
    const [name, text] = [textOf(id), textOf(init)];
    return name !== undefined && text !== undefined ? [[name, text]] : [];
  });

function told(root: unknown, constants: Constants): Declared {
  const said: Declared = { uses: new Set(), codes: new Set(), makes: new Set() };
  walk(root, said, constants);
  return said;
}

function walk(part: unknown, said: Declared, constants: Constants): void {
  if (Array.isArray(part)) {
    for (const one of part) walk(one, said, constants);
    return;
  }
  if (typeof part !== 'object' || part === null) return;
  const node = part as Node;
  if (node.type?.startsWith('Ts')) {
    // Of types nothing is done; of `x as T` there is still the x.
    walk(node.expression, said, constants);
    return;
  }
  if (node.type === 'Identifier') said.uses.add(textOf(node) ?? '');
  if (node.type === 'CallExpression') refusal(node, said);
  if (node.type === 'ObjectExpression') described(node, said, constants);
  for (const [name, inner] of Object.entries(node))
    if (!isName(node, name)) walk(inner, said, constants);
}

/** `a.b` uses a, and `{ b: c }` uses c: neither uses a b that the file may have. */
const isName = (node: Node, part: string): boolean =>
  ((part === 'property' && node.type === 'MemberExpression') || part === 'key') &&
  (node[part] as Node).type === 'Identifier';

function refusal({ callee, arguments: given }: Node, { codes }: Declared): void {
  const { object, property } = callee as Node;
  if (textOf(object) !== 'refuse') return;
  const kind = textOf(property);
  if (kind === 'notFound') codes.add('not-found');
  add(codes, nodesIn(given)[kind === 'invalid' ? 1 : 0]?.expression as Node | undefined);
}

function described({ properties }: Node, { codes, makes }: Declared, constants: Constants): void {
  const values = new Map(nodesIn(properties).map(({ key, value }) => [textOf(key), value]));
  const isShort = nodesIn(properties).some(
    (one) => one.type === 'Identifier' && textOf(one) === 'name',
  );
  const name = isShort ? constants.get('name') : textOf(values.get('name'));
  if (name !== undefined && (values.has('decide') || values.has('run'))) makes.add(name);
  add(codes, values.get('code') as Node | undefined);
}

function add(codes: Set<ProblemCode>, literal: Node | undefined): void {
  const text = literal?.type === 'StringLiteral' ? textOf(literal) : undefined;
  if (text !== undefined && Object.hasOwn(problems, text)) codes.add(text as ProblemCode);
}

/** The names that a declaration binds: one, or those of a pattern. */
const boundBy = (pattern: Node): readonly string[] =>
  textOf(pattern) !== undefined
    ? [textOf(pattern) ?? '']
    : nodesIn(pattern.properties).flatMap(({ key, value }) => [
        ...(value ? boundBy(value as Node) : [textOf(key) ?? '']),
      ]);

const nodesIn = (list: unknown): readonly Node[] => (Array.isArray(list) ? list : []);
const textOf = (node: unknown): string | undefined => {
  const value = (node as Node | null | undefined)?.value;
  return typeof value === 'string' ? value : undefined;
};
