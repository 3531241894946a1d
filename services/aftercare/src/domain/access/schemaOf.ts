import type { View } from '@throughcare/record';
import { z } from 'zod';

/** The schema of a view, for the description of the API. */
export const schemaOf = <S>(views: Readonly<Record<string, View<S>>>, name: string): z.ZodType =>
  views[name]?.schema ?? z.never();
