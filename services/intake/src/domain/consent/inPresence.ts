import { CalendarDate, oneLine } from '@throughcare/contracts';
import { type Context, type Refusal, refuse } from '@throughcare/record';
import { z } from 'zod';
import { hashOf } from '../claimCode/code.ts';
import { isUsable } from '../claimCode/state.ts';
import type { Pathway } from '../pathway/state.ts';
import { aName, likenessOf } from '../person/body.ts';
import { nameIn } from '../person/noName.ts';
import { personOf } from '../person/personOf.ts';
import {
  type IdentityCheck,
  identityChecks,
  type WitnessRole as WitnessAs,
  witnessRoles,
} from './identityChecks.ts';

export const IdentityChecked = z.enum(
  Object.keys(identityChecks) as [IdentityCheck, ...IdentityCheck[]],
);

export const WitnessRole = z
  .enum(Object.keys(witnessRoles) as [WitnessAs, ...WitnessAs[]])
  .meta({ description: 'What the witness was there as', examples: ['PEER'] });

export const Checked = z
  .discriminatedUnion('by', [
    z.strictObject({ by: z.literal('CLAIM_CODE'), code: oneLine(30).min(12) }),
    z.strictObject({
      by: z.literal('DOCUMENT'),
      givenName: aName,
      familyName: aName,
      dateOfBirth: CalendarDate.nullable(),
    }),
  ])
  .meta({ description: 'How it was checked that it is the person; what is said is not kept' });
export type Checked = z.infer<typeof Checked>;

/** By which code, where it was one; or that what was brought is not this person's. Nothing tells what would be. */
export function checkIdentity(
  state: Pathway,
  checked: Checked,
  context: Pick<Context, 'now' | 'hash' | 'actor'>,
): { readonly claimCodeId: string | null } | Refusal {
  const no = refuse.invalid(
    '/checked',
    'identity-not-confirmed',
    'The code, or the name and date of birth, are not those of this person.',
  );
  if (checked.by === 'CLAIM_CODE') {
    const hash = hashOf(checked.code, context);
    const code = Object.values(state.claimCodes).find(
      (one) =>
        one.hash === hash &&
        ((isUsable(one) && context.now < one.expiresAt) || one.redeemed?.org === context.actor.org),
    );
    return code ? { claimCodeId: code.claimCodeId } : no;
  }
  const identity = personOf(state)?.identity;
  if (!identity) return no;
  const name = nameIn(checked);
  if (!name) return no;
  // A date that one of them does not have decides nothing.
  const born = identity.dateOfBirth === null ? null : checked.dateOfBirth;
  const says = { ...name, dateOfBirth: born };
  return likenessOf(says, context) === likenessOf(identity, context) ? { claimCodeId: null } : no;
}
