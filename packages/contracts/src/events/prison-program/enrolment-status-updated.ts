import { z } from 'zod';
import { defineEvent } from '../../defineEvent.ts';
import { Code, EntityId } from '../../ids.ts';
import { begunInStay } from './begunInStay.ts';

/** An enrolment that an order named goes to justice, a voluntary one to care. `from` is null when the enrolment opens. */
export const enrolmentStatusUpdated = defineEvent({
  service: 'prison-program',
  name: 'enrolment.status-updated',
  version: 1,
  audiences: ['justice', 'care'],
  level: 'L2',
  summary: 'A programme enrolment moved to another status',
  data: z.strictObject({
    enrolmentId: EntityId,
    programmeCode: Code,
    from: Code.nullable(),
    to: Code,
    reasonCode: Code.nullable(),
    stayId: begunInStay,
  }),
  example: {
    enrolmentId: '7a1de8c0-2b4f-8d3a-8c55-0f9e6b1d2a34',
    programmeCode: 'BCH-1',
    from: 'ASSESSED_SUITABLE',
    to: 'ON_PROGRAMME',
    reasonCode: null,
  },
});
