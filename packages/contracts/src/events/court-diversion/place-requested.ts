import { z } from 'zod';
import { defineEvent } from '../../defineEvent.ts';
import { AreaCode, Code, EntityId, OrgId } from '../../ids.ts';
import { CalendarDate, Instant } from '../../time.ts';

export const placeRequested = defineEvent({
  service: 'court-diversion',
  name: 'place.requested',
  version: 1,
  audiences: ['justice'],
  level: 'L1',
  summary: 'A treatment place is asked for, for someone who may get an order.',
  data: z.strictObject({
    orderId: EntityId,
    requestId: EntityId.meta({ description: 'Id of the treatment episode that it opens' }),
    providerOrg: OrgId.nullable().meta({ description: 'Null: any provider of the area' }),
    except: z.array(OrgId).max(20).meta({
      description: 'Not asked where none is named: they took a place back',
    }),
    area: AreaCode,
    needs: z.array(Code).max(20),
    heldUntil: Instant.meta({ description: 'Until when the court wants the place held' }),
    startBy: CalendarDate.nullable().meta({
      description: 'Last day for the start; null while not known',
    }),
  }),
  example: {
    orderId: '7a1de8c0-2b4f-8d3a-8c55-0f9e6b1d2a34',
    requestId: '3f6b1c92-8d04-8a57-9e21-b7c5d0a84f16',
    providerOrg: 'provider-riverside',
    except: [],
    area: 'IL-COOK',
    needs: ['OPIOIDS'],
    heldUntil: '2026-07-15T17:00:00.000Z',
    startBy: '2026-08-01',
  },
});
