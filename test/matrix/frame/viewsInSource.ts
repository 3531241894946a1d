import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ServiceName } from '@throughcare/contracts';

const services = join(import.meta.dirname, '../../../services');
const binding = /viewsOn<[^>]+>\(\)\(\{\s*name: '([^']+)'/g;

/** The names of all views that a service's files bind, so that none can be left out of the scenes. */
export const viewsInSource = (service: ServiceName): readonly string[] =>
  globSync(`${service}/src/**/*.ts`, { cwd: services }).flatMap((file) =>
    [...readFileSync(join(services, file), 'utf8').matchAll(binding)].map(([, name = '']) => name),
  );
