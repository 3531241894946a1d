import type { AboutOrder } from '../order/about.ts';
import type { Done } from '../step/done.ts';
import type { Suspension } from './state.ts';

export type SuspensionEvent =
  | AboutOrder<'suspended', { suspension: Suspension }>
  | AboutOrder<'suspension-lifted', { until: NonNullable<Suspension['until']>; done: Done }>;
