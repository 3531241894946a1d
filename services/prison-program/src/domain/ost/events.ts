import type { Step } from '@throughcare/record';
import type { Ost } from './state.ts';
import type { OstStatus } from './statuses.ts';

/** What happens to substitution treatment, inside this service. */
export type OstEvent =
  | { readonly type: 'ost-opened'; readonly ost: Ost }
  | {
      readonly type: 'ost-moved';
      readonly ostId: string;
      readonly to: OstStatus;
      readonly step: Step;
      readonly details: Partial<Pick<Ost, 'plan' | 'handOver' | 'confirmed'>>;
    };
