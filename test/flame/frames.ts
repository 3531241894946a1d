/** Where V8 says that a function stands: `url` is empty for native code. */
export type CallFrame = { readonly functionName: string; readonly url: string };

/** What a frame's time goes to, in the order of the legend. */
export const kinds = {
  domain: 'rules of the services',
  engine: 'record and service kit',
  store: 'embedded store',
  commit: 'COMMIT of SQLite',
  json: 'JSON text',
  http: 'HTTP: Node and Express',
  collector: 'garbage collector',
  other: 'other',
} as const;
export type Kind = keyof typeof kinds;

/** A frame as a reader knows it; `file` is from the root of the repository, or the name of a library. */
export type Named = { readonly name: string; readonly file: string; readonly kind: Kind };

/** Node's modules that are between the socket and Express. */
const nodeHttp = /^node:(internal\/)?(_?http|net$|stream|events$)/;
/** Express, and what it is made of. */
const express = new Set(
  'express router body-parser raw-body finalhandler on-finished qs send type-is accepts etag fresh helmet'.split(
    ' ',
  ),
);

/** Null: native code that its caller is asked for, such as a regular expression; its time is the caller's. */
export function named({ functionName, url }: CallFrame, root: string): Named | null {
  if (functionName === '(garbage collector)')
    return { name: 'garbage collector', file: 'V8', kind: 'collector' };
  if (functionName === '(program)') return { name: 'native code', file: 'V8', kind: 'other' };
  const library = url.split('/node_modules/').slice(1).at(-1);
  if (library !== undefined) return libraryNamed(library);
  if (url.startsWith('node:')) return nodeNamed(url);
  if (url.startsWith(root)) return ownNamed(url.slice(root.length), functionName);
  if (url === '' && (functionName === 'parse' || functionName === 'stringify'))
    return { name: `JSON.${functionName}`, file: 'V8', kind: 'json' };
  return null;
}

function libraryNamed(path: string): Named {
  const [name = '', second = ''] = path.split('/');
  const library = name.startsWith('@') ? `${name}/${second}` : name;
  return { name: library, file: library, kind: express.has(library) ? 'http' : 'other' };
}

function nodeNamed(url: string): Named {
  if (nodeHttp.test(url)) return { name: 'node:http', file: 'node:http', kind: 'http' };
  const name = url.replace('internal/', '').replace(/^(node:[a-z]+).*/, '$1');
  return { name, file: name, kind: 'other' };
}

/** `embedded/groupCommit #commit`; with the folder inside `src` where there is one, since each has its `rules.ts`. */
function ownNamed(path: string, functionName: string): Named {
  const [top = '', house = '', ...inside] = path.replace(/\.[a-z]+$/, '').split('/');
  const place = inside.filter((folder) => folder !== 'src').slice(-2);
  return {
    name: `${[house, ...place].join('/')} ${functionName || '<anonymous>'}`,
    file: path,
    kind: ownKind(top, path, functionName),
  };
}

function ownKind(top: string, path: string, functionName: string): Kind {
  if (path === 'packages/embedded/src/groupCommit.ts' && functionName === 'commit') return 'commit';
  // Its two functions are JSON.stringify and JSON.parse: V8 counts these as their caller's.
  if (path === 'packages/embedded/src/documentTexts.ts') return 'json';
  if (/^packages\/(embedded|store)\//.test(path)) return 'store';
  if (top === 'services') return 'domain';
  return top === 'packages' ? 'engine' : 'other';
}
