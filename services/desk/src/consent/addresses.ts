import type { Role } from '@throughcare/contracts';
import { consentAddress as atOffice } from '../intake/model.ts';
import type { View } from '../kernel/page.ts';
import type { ConsentRequest } from './model.ts';

/** Who has consents on a list of their own; intake has each beside the person’s page. */
export const askers: readonly Role[] = ['PCM', 'PHC', 'PREC', 'NGOC', 'PROV'];

type At = Pick<ConsentRequest, 'pathwayRef' | 'consentId'>;

export const consentAddress = ({ pathwayRef, consentId }: At): string =>
  `/consents/${pathwayRef}/${consentId}`;

/** Where this reader has it; undefined where their desk asks nobody. */
export function addressAt(one: At, { me }: Pick<View, 'me'>): string | undefined {
  if (me.roles.includes('INTAKE')) return atOffice(one);
  return askers.some((role) => me.roles.includes(role)) ? consentAddress(one) : undefined;
}
