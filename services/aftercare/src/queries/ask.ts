import { queriesWith } from '@throughcare/service-kit';
import type { AftercareSettings } from '../settings.ts';

export const ask = queriesWith<AftercareSettings>();
