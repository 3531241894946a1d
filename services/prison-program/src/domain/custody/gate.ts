import { AnyInstant, addMilliseconds, Code, dateOf, OrgId } from '@throughcare/contracts';
import {
  type Context,
  hasRole,
  type Limit,
  type Limits,
  notSpokenFor,
  now,
  type Refusal,
  refuse,
  zoneOf,
} from '@throughcare/record';
import { z } from 'zod';
import type { Said } from './state.ts';

/** How a file knows what it tells; a user's word is stated and leaves this out. */
export const fileBasis = z
  .enum(['ATTESTED', 'INFERRED'])
  .exactOptional()
  .meta({ description: 'Files only: attested by the source, or inferred from it' });

export const gate = {
  prisonId: OrgId.meta({ description: 'The prison whose gate it was', examples: ['SWI'] }),
  basis: fileBasis,
  /** The source's own words, kept and not relied on. */
  movementCode: Code.exactOptional().meta({ description: 'The source’s own movement code' }),
  movementReason: Code.exactOptional().meta({ description: 'The source’s own reason' }),
};
/** The same without a prison: that of the person is meant. */
export const words = { movementCode: gate.movementCode, movementReason: gate.movementReason };
type Words = { readonly movementCode?: string; readonly movementReason?: string };
export const saidIn = ({ movementCode, movementReason }: Words): Said => ({
  reason: movementReason ?? null,
  code: movementCode ?? null,
});
export const moment = AnyInstant.meta({
  description: 'When it happened',
  examples: ['2026-07-01T10:30:00+01:00'],
});

/** Clocks of a desk and of the server may differ by this much; what lies further ahead has not happened. */
const skewMs = 60_000;

const nowAtTheDesk: Limit = {
  ...now,
  at: ({ context }) => addMilliseconds(context.now, skewMs),
};
/** What has happened. */
export const happened = { to: [nowAtTheDesk] } as const;
/** A day has come when it has begun. */
export const dayHasCome = {
  to: [
    {
      is: 'today',
      at: ({ context: { now: at, settings }, body: { prisonId } }) =>
        dateOf(addMilliseconds(at, skewMs), zoneOf(settings, prisonId)),
    },
  ],
} satisfies Limits<unknown, unknown, unknown, { readonly prisonId: string }>;

/** A prison tells of its own gate, and a file of the gates that its source may speak for. */
export const notTheirGate = (prisonId: string, context: Context): Refusal | null =>
  prisonId === context.actor.org || hasRole(context.actor, 'IMPORT')
    ? notSpokenFor('/prisonId', prisonId, context)
    : refuse.forbidden('not-your-prison', 'A prison tells only of its own gate.');
