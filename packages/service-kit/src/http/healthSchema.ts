import { Instant } from '@throughcare/contracts';
import { z } from 'zod';
import type { ServiceHealth } from '../health.ts';
import { about, told } from './operatorOperation.ts';

/** The health of a service as its API describes it. */
export const Health: z.ZodType<ServiceHealth> = z
  .object({
    ready: z.boolean(),
    reasons: z.array(z.string()).meta({ description: 'Why not ready, in words' }),
    documents: told('Records that are stored'),
    pendingEvents: told('Events that wait for the log'),
    pendingSince: Instant.nullable().meta({ description: 'Since when the longest waiting does' }),
    followUps: told('Follow-ups that wait'),
    parked: told('Parked events'),
    parkedSince: Instant.nullable().meta({
      description: 'When the event parked longest was parked',
    }),
    lag: told('Records of the log that are not settled here'),
    applied: about('Since the start'),
    ignored: about('Since the start: no business of this service'),
    duplicates: about('Since the start'),
    gaps: about('Since the start: streams that lacked events which the log never delivered'),
    notices: z
      .object({
        mails: z.boolean().meta({ description: 'Whether mail is set up' }),
        standing: z
          .object({
            waiting: about('Notices that are to be sent'),
            lastFailure: z
              .object({ at: Instant, code: z.string() })
              .nullable()
              .meta({ description: 'Of the last notice that did not leave at its last try' }),
          })
          .nullable()
          .meta({ description: 'Null where it cannot be told now' }),
      })
      .nullable()
      .meta({ description: 'Null where the service sends none' }),
  })
  .meta({ id: 'Health' });
