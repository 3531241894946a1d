import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What is compared with but not installed here, since nothing of ours needs it: by name, and its packages. */
export const others = {
  emmett: [
    '@event-driven-io/emmett@0.42.0',
    '@event-driven-io/emmett-sqlite@0.42.4',
    'sqlite3@5.1.7',
    'uuid@14.0.3',
    'async-retry@1.3.3',
  ],
  'pg-boss': ['pg-boss@12.38.0', 'pg@8.23.1', '@opentelemetry/api@1.10.0'],
  'graphile-worker': ['graphile-worker@0.18.0', 'pg@8.23.1'],
  NestJS: [
    '@nestjs/common@12.5.1',
    '@nestjs/core@12.5.1',
    '@nestjs/microservices@12.1.1',
    'reflect-metadata@0.2.2',
    'rxjs@7.8.2',
    'kafkajs@2.2.4',
  ],
} as const;
export type OtherName = keyof typeof others;

/** How all of them get into a folder. emmett's packages name ranges of each other that exclude each other. */
export const installing = `npm i -E --legacy-peer-deps ${[...new Set(Object.values(others).flat())].join(' ')}`;

/** Why it cannot be measured from this folder; undefined where it can. */
export function missing(dir: string | null, name: OtherName): string | undefined {
  if (dir === null) return 'no folder was given that has it (`--others DIR`)';
  const lacking = others[name]
    .map((spec) => spec.slice(0, spec.lastIndexOf('@')))
    .filter((one) => !existsSync(join(dir, 'node_modules', one, 'package.json')));
  return lacking.length > 0 ? `its folder lacks ${lacking.join(', ')}` : undefined;
}

/** Loads packages of that folder. Their types are not at hand: each server says what it uses of them. */
export function loaderFrom(dir: string): (name: string) => Promise<unknown> {
  const require = createRequire(join(dir, 'package.json'));
  return (name) => import(pathToFileURL(require.resolve(name)).href);
}
