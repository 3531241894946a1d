import { z } from 'zod';
import { ground, missingCode } from './missing.ts';

export const MissingView = z.object({
  code: z.enum(missingCode),
  of: z.string().nullable().meta({ description: 'The language or the service, if about one' }),
});

export const GroundView = z.object({ ground: z.enum(ground), partners: z.int() });
