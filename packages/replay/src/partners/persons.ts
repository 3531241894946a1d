import { addHours, aftercareEventTypes } from '@throughcare/contracts';
import { z } from 'zod';
import type { Callers } from '../api.ts';
import type { Chooser } from '../choose.ts';
import { intakeOrg as office } from './cast.ts';
import { heard } from './heard.ts';
import type { Part } from './stage.ts';

const choices = { consents: 0.68, bringsCode: 0.14, refuses: 0.06, staysSilent: 0.12 } as const;
const Consent = z.object({ consentId: z.uuid() });
const Code = z.object({ code: z.string() });
const Offer = z.object({ caseId: z.uuid().nullish() });

/** Simulated people: once someone would take them on, they consent, bring the code on their contact card, refuse, or say nothing. */
export function persons(callers: Callers, chooser: Chooser): Part {
  return (event) => {
    const accepted = heard(aftercareEventTypes.offerAccepted, event);
    if (!accepted?.partnerOrg.startsWith('sim-')) return [];
    const { offerId, partnerOrg } = accepted;
    const choose = ['person', event.subject, event.time, partnerOrg] as const;
    const choice = chooser.weighted(choices, ...choose);
    if (choice === 'staysSilent') return [];
    const key = `${choice}/${offerId}`;
    const acts = { consents, bringsCode, refuses };
    return [
      {
        key,
        at: addHours(event.time, chooser.between(1, 20, ...choose, 'hours')),
        act: () => acts[choice](event.subject, partnerOrg, offerId, key),
      },
    ];
  };

  async function consents(ref: string, org: string, _offerId: string, key: string): Promise<void> {
    const intake = callers.as(office, 'INTAKE');
    const body = {
      recipients: [org],
      scopes: ['IDENTITY', 'CONTACT_ROUTE', 'LOGISTICS'],
      purpose: 'AFTERCARE',
    };
    const asked = Consent.safeParse(
      (await intake.attempt('intake', `/people/${ref}/consents`, body, `${key}/ask`)).body,
    );
    if (!asked.success) return;
    await intake.attempt(
      'intake',
      `/people/${ref}/consents/${asked.data.consentId}/give`,
      { method: 'ORAL_WITNESSED', witness: 'an officer of intake' },
      `${key}/give`,
    );
  }

  async function bringsCode(
    ref: string,
    org: string,
    _offerId: string,
    key: string,
  ): Promise<void> {
    const issued = await callers
      .as(office, 'INTAKE')
      .attempt('intake', `/people/${ref}/claim-codes`, {}, `${key}/issue`);
    const printed = Code.safeParse(issued.body);
    if (!printed.success) return;
    await callers
      .as(org, 'NGOW')
      .attempt('intake', '/claim-codes/redeem', { code: printed.data.code }, `${key}/redeem`);
  }

  async function refuses(_ref: string, org: string, offerId: string, key: string): Promise<void> {
    const worker = callers.as(org, 'NGOW');
    const offer = await worker.get('aftercare', `/offers/${offerId}`, Offer);
    if (offer?.caseId)
      await worker.attempt('aftercare', `/cases/${offer.caseId}/person-refused`, {}, key);
  }
}
