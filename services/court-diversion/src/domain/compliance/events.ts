import type { AboutOrder } from '../order/about.ts';
import type { NonCompliance, Response } from './state.ts';

export type ComplianceEvent =
  | AboutOrder<'non-compliance-reported', { report: NonCompliance }>
  | AboutOrder<'responded', { response: Response }>;
