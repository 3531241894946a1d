import type { Whatever } from '@throughcare/record';
import type { ServiceSpec } from '@throughcare/service-kit';
import { openApiOf } from '@throughcare/service-kit/openapi';
import { type GeneratedFile, json } from './generatedFile.ts';

export const openApiFolder = 'docs/reference/openapi';

/** What each service answers at `/openapi.json`, one file a service. */
export const openApiFiles = (services: readonly ServiceSpec<Whatever>[]): GeneratedFile[] =>
  services.map((spec) => ({
    path: `${openApiFolder}/${spec.name}.json`,
    content: json(openApiOf(spec)),
  }));
