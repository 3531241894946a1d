import { addDays, oneLine } from '@throughcare/contracts';
import { each, firstLacking, refuse } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { bringsCode } from '../../domain/access/ofClaimCode.ts';
import { hashOf } from '../../domain/claimCode/code.ts';
import { isUsable } from '../../domain/claimCode/state.ts';
import { triesOfCodes } from '../../domain/claimCode/tries.ts';
import { unsaid } from '../../domain/consent/state.ts';
import { guardianLacking } from '../../domain/guardian/minor.ts';
import { isThere, reachesOut } from '../../domain/pathway/preconditions.ts';
import { done } from '../../domain/step/done.ts';

/** Bringing the code is consent to this organisation: it may learn who the person is and how to reach them. */
export const redeemClaimCode = command({
  name: 'redeem-claim-code',
  summary: 'Redeem the code that a person brought',
  path: '/claim-codes/redeem',
  by: each(['NGOC', 'NGOW', 'PEER'], bringsCode),
  body: z.strictObject({
    code: oneLine(30).min(12).meta({ description: 'As printed; case and dashes do not matter' }),
  }),
  finds: ({ body }, context) => ({ index: 'claim-code', key: hashOf(body.code, context) }),
  tries: triesOfCodes,
  creates: true,
  shows: 'consent',
  entity: (_input, context) => context.id('consent'),
  requires: [isThere],
  decide({ params, body }, state, context) {
    const hash = hashOf(body.code, context);
    const code = Object.values(state.claimCodes).find((one) => one.hash === hash && isUsable(one));
    if (!code || context.now >= code.expiresAt) return refuse.notFound();
    // Only whoever brings a code that works learns that the record moved or is closed.
    const no = firstLacking({ requires: reachesOut }, state, { params, context });
    if (no) return no;
    // Bringing a code is no consent of somebody under 18.
    const lacking = guardianLacking(state, undefined, context);
    if (lacking) return lacking;
    const consentId = context.id('consent');
    const step = done(context, 'NGOC', 'NGOW', 'PEER');
    return [
      { type: 'claim-code-redeemed', claimCodeId: code.claimCodeId, consentId, done: step },
      {
        type: 'consent-recorded',
        consent: {
          consentId,
          recipients: [context.actor.org],
          scopes: ['IDENTITY', 'CONTACT_ROUTE', 'LOGISTICS'],
          purpose: 'AFTERCARE',
          ...unsaid,
          expiresAt: addDays(context.now, context.settings.claimConsentDays),
          method: 'CLAIM_CODE',
          claimCodeId: code.claimCodeId,
          steps: [{ to: 'GIVEN', done: step }],
        },
      },
    ];
  },
});
