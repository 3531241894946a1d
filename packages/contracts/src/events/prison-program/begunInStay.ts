import { EntityId } from '../../ids.ts';

/** With the stay a programme or a treatment goes from record to record, where two records turn out to be one person, or two after all. */
export const begunInStay = EntityId.optional().meta({
  description:
    'The stay in which a prison began it; not told before December 2026, nor of what a referral asked for',
});
