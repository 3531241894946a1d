import { z } from 'zod';

/** Who a referral comes from; decides, with where it is routed, for which audience its events are. */
export const ReferralSource = z
  .enum(['COURT', 'PRISON', 'NGO', 'SELF'])
  .meta({ description: 'Where the referral comes from', examples: ['COURT'] });
export type ReferralSource = z.infer<typeof ReferralSource>;

export const ReferralUrgency = z
  .enum(['ROUTINE', 'URGENT'])
  .meta({ description: 'URGENT: release today or unplanned', examples: ['ROUTINE'] });
export type ReferralUrgency = z.infer<typeof ReferralUrgency>;
