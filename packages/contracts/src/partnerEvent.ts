import { z } from 'zod';
import { OrgId, PathwayRef } from './ids.ts';
import { Instant } from './time.ts';

/**
 * What a partner reads from a topic of its own: a pointer, in a CloudEvents 1.0 envelope. Detail is behind HTTP.
 * `id` is the same whenever it comes again, and tells nothing.
 */
export const PartnerEvent = z.strictObject({
  specversion: z.literal('1.0'),
  id: z.string().min(1),
  source: z.string().min(1),
  type: z.string().regex(/^org\.throughcare\.[a-z-]+\.[a-z-]+\.[a-z-]+\.v[1-9][0-9]*$/),
  /** `<kind>/<id>` of the item. */
  subject: z.string().min(1),
  time: Instant,
  datacontenttype: z.literal('application/json'),
  partitionkey: OrgId,
  data: z.strictObject({
    about: z.string().nullable(),
    item: z.strictObject({ kind: z.string(), id: z.string() }),
    /** Where the item is read, below the address of the services. */
    address: z.string().startsWith('/'),
    /** Where the partner may know the person. */
    pathwayRef: PathwayRef.nullable(),
  }),
});
export type PartnerEvent = z.output<typeof PartnerEvent>;
