import { EntityId, PathwayRef } from '@throughcare/contracts';
import { paramsIn } from '@throughcare/record';
import { z } from 'zod';

const Word = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,99}$/);

/** The schema of a path's parameters. Unless `given` has one, a name that ends in Id or Ref takes a UUID, another a word. */
export function paramsOf(
  path: string,
  given: Readonly<Record<string, z.ZodType>> = {},
): z.ZodObject {
  const shape: Record<string, z.ZodType> = {};
  for (const name of paramsIn(path))
    shape[name] =
      given[name] ??
      (name === 'pathwayRef' ? PathwayRef : /(Id|Ref)$/.test(name) ? EntityId : Word);
  return z.object(shape);
}

/** `/people/{pathwayRef}` → `/people/:pathwayRef` */
export const expressPath = (path: string): string => path.replaceAll('{', ':').replaceAll('}', '');
