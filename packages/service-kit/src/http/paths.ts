import { EntityId, PathwayRef } from '@throughcare/contracts';
import { z } from 'zod';

const Names = /\{([A-Za-z]+)\}/g;
const Word = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,99}$/);

/** Parameters of a path template: UUIDs where they end in Id or Ref, plain words elsewhere, unless `given` says otherwise. */
export function paramsOf(
  path: string,
  given: Readonly<Record<string, z.ZodType>> = {},
): z.ZodObject {
  const shape: Record<string, z.ZodType> = {};
  for (const [, name = ''] of path.matchAll(Names))
    shape[name] =
      given[name] ??
      (name === 'pathwayRef' ? PathwayRef : /(Id|Ref)$/.test(name) ? EntityId : Word);
  return z.object(shape);
}

/** `/people/{pathwayRef}` → `/people/:pathwayRef` */
export const expressPath = (path: string): string => path.replace(Names, ':$1');
