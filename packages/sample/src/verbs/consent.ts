import type { Who } from '../cast.ts';
import type { Act } from '../story.ts';
import { broughtIn } from './intake.ts';

/** Asked for in writing: to whom (the partner that took the person on, unless named), and what for. */
export const asksConsent =
  (who: Who, named?: readonly string[], purpose = 'AFTERCARE'): Act =>
  async (scene) => {
    const recipients = named ?? [scene.id('partner')];
    const scopes =
      purpose === 'CONTINUITY_OF_CARE'
        ? ['IDENTITY', 'SUBSTITUTION']
        : ['IDENTITY', 'CONTACT_ROUTE', 'LOGISTICS'];
    const asked = await scene.does(who, 'intake', `/people/${scene.ref}/consents`, {
      recipients,
      scopes,
      purpose,
    });
    scene.keep('consent', asked.consentId);
  };
const consent =
  (name: string) =>
  (who: Who, body: object = {}): Act =>
  (scene) =>
    scene.does(who, 'intake', `/people/${scene.ref}/consents/${scene.id('consent')}/${name}`, body);

export const consents = (who: Who): Act => consent('give')(who, { method: 'SIGNED' });
export const consentsUntil =
  (who: Who, day: number): Act =>
  (scene) =>
    consent('give')(who, {
      method: 'ORAL_WITNESSED',
      witness: 'a colleague',
      expiresAt: scene.at(day, 12),
    })(scene);
export const refusesConsent = (who: Who): Act => consent('refuse')(who);
export const withdrawsConsent = (who: Who): Act => consent('withdraw')(who);

/** Whoever decides for somebody under 18. */
export const guardianRecorded =
  (who: Who): Act =>
  (scene) =>
    scene.does(who, 'intake', `/people/${scene.ref}/guardians`, {
      kind: 'PARENT',
      name: { givenName: null, familyName: scene.person.familyName },
      contactRoutes: [{ kind: 'PHONE', value: '+1-202-555-0100' }],
    });

/** The law, not the person, lets the provider know. */
export const restsOnLaw =
  (recipients: readonly string[]): Act =>
  (scene) =>
    scene.does('privacy', 'intake', `/people/${scene.ref}/consents/not-required`, {
      recipients,
      scopes: ['STATUS'],
      purpose: 'ORDER_MONITORING',
      legalBasis: 'ORDER_MONITORING',
    });

/** Printed on the contact card; the person may bring it to any partner. */
export const getsClaimCode =
  (who: Who): Act =>
  async (scene) =>
    scene.keep(
      'claim code',
      (await scene.does(who, 'intake', `/people/${scene.ref}/claim-codes`)).code,
    );
export const bringsClaimCode =
  (to: Who): Act =>
  (scene) =>
    scene.does(to, 'intake', '/claim-codes/redeem', { code: scene.id('claim code') });

export const deathReported =
  (who: Who, day: number): Act =>
  async (scene) =>
    scene.keep(
      'death',
      (
        await scene.does(who, 'intake', `/people/${scene.ref}/deaths`, {
          occurredOn: scene.day(day),
        })
      ).reportId,
    );
const death =
  (name: string) =>
  (who: Who): Act =>
  (scene) =>
    scene.does(who, 'intake', `/people/${scene.ref}/deaths/${scene.id('death')}/${name}`);
export const deathVerified = death('verify');
export const deathRetracted = death('retract');

/** A second record of the same person, under a name that was heard differently. */
export const writtenDownTwice = (who: Who): Act =>
  broughtIn(who, { givenName: 'Misheard', contactRoutes: [] }, 'other record');
export const recordsMerged: Act = (scene) =>
  scene.does('intake', 'intake', `/people/${scene.ref}/merge`, {
    removedRef: scene.id('other record'),
  });
export const recordsParted: Act = (scene) =>
  scene.does('intake', 'intake', `/people/${scene.ref}/unmerge`, {
    removedRef: scene.id('other record'),
  });
