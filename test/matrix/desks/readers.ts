import type { Role } from '@throughcare/contracts';
import { legal } from '../../journeys/support/court.ts';
import { dose, spoken } from '../../journeys/support/everything.ts';
import { person } from '../../journeys/support/intake.ts';

/** Somebody at a desk: an account is a role in an organisation. */
export type Reader = { readonly role: Role; readonly org: string };

/** Who has to do with the person of whom everything is told, or may read of anybody: written by hand, as `related.ts` is. */
export const readers: readonly Reader[] = [
  { role: 'INTAKE', org: 'intake-city' },
  { role: 'SCREENER', org: 'intake-city' },
  { role: 'ASSR', org: 'intake-city' },
  { role: 'DCC', org: 'court-city' },
  { role: 'JUDGE', org: 'court-city' },
  { role: 'PROS', org: 'court-city' },
  { role: 'DEF', org: 'court-city' },
  { role: 'PROB', org: 'court-city' },
  { role: 'PCM', org: 'prison-north' },
  { role: 'PPT', org: 'prison-north' },
  { role: 'PHC', org: 'prison-north' },
  { role: 'PREC', org: 'prison-north' },
  { role: 'PROV', org: 'provider-riverside' },
  { role: 'PRESCRIBER', org: 'provider-riverside' },
  { role: 'NGOC', org: 'ngo-harbour' },
  { role: 'NGOW', org: 'ngo-harbour' },
  { role: 'PEER', org: 'ngo-harbour' },
  { role: 'COORD', org: 'city' },
  { role: 'PRIVACY', org: 'city' },
  { role: 'ADMIN', org: 'operator' },
  { role: 'PERSON', org: 'public' },
];

/** Roles that may read of people wherever they are: nobody in them is a stranger. */
export const ofEverybody: readonly Role[] = ['INTAKE', 'PRIVACY'];

const court: readonly Role[] = ['DCC', 'JUDGE', 'PROS', 'DEF', 'PROB'];
const prison: readonly Role[] = ['PCM', 'PPT', 'PHC', 'PREC'];
const ngo: readonly Role[] = ['NGOC', 'NGOW', 'PEER'];

/**
 * What was told of the person, and on whose pages it may stand, by domain reference 3.3. What may stand somewhere must be found
 * on a page, so that it is not missed on the others because nothing would be.
 */
export const told: readonly { readonly word: string; readonly at: readonly Role[] }[] = [
  {
    word: person.familyName,
    at: ['INTAKE', 'PRIVACY', 'PERSON', ...court, ...prison, 'PROV', 'PRESCRIBER', ...ngo],
  },
  {
    word: person.contactRoutes[0].value,
    at: ['INTAKE', 'PRIVACY', 'PERSON', ...court, ...prison, 'PROV', 'PRESCRIBER', ...ngo],
  },
  // L4: the charge and who defends.
  { word: legal.offence, at: ['DCC', 'JUDGE', 'PROS', 'DEF', 'PROB'] },
  { word: legal.counsel, at: ['DCC', 'JUDGE', 'PROS', 'DEF', 'PROB', 'PERSON'] },
  // L3: what healthcare hands over to the prescriber.
  { word: `${dose}`, at: ['PHC', 'PRESCRIBER'] },
  // Between intake and the referral's author.
  { word: spoken.note, at: ['INTAKE', 'PERSON'] },
  { word: spoken.question, at: ['INTAKE', 'PERSON'] },
  { word: spoken.answer, at: ['INTAKE', 'PERSON'] },
  { word: spoken.providerView, at: [...court, 'PROV'] },
  // Who decides for them, as they read who the person is; the court does not learn how to reach anybody.
  {
    word: spoken.guardian,
    at: ['INTAKE', 'DCC', 'PROB', 'PCM', 'PHC', 'NGOC', 'NGOW', 'PERSON'],
  },
  { word: spoken.guardianRoute, at: ['INTAKE', 'PCM', 'PHC', 'NGOC', 'NGOW', 'PERSON'] },
  // On no page: the reason for another pathway than the table's, and a number that another register gave.
  { word: spoken.clinicalReason, at: [] },
  { word: spoken.number, at: [] },
];
