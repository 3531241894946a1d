import { queriesWith } from '@throughcare/record';
import type { AftercareSettings } from '../settings.ts';

export const ask = queriesWith<AftercareSettings>();
