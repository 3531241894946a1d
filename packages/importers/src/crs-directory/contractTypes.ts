import type { CareService } from '@throughcare/contracts';

/**
 * What a contract of commissioned rehabilitative services is about, by the first part of its type code
 * (the rest names a region). Source: the titles of the contracts themselves.
 */
const contractTypes: Readonly<Record<string, readonly CareService[]>> = {
  ACC: ['HOUSING'],
  DNR: ['RECOVERY_SUPPORT'],
  ETE: ['EMPLOYMENT'],
  FBD: ['FINANCE'],
  MTR: ['PEER_SUPPORT', 'MENTORING'],
  PWB: ['WELLBEING', 'FAMILY', 'MENTORING'],
  WOS: ['WOMENS_SERVICES'],
  WSM: ['WOMENS_SERVICES'],
};

export const servicesOfContract = (type: string): readonly CareService[] | undefined =>
  contractTypes[type.split('-')[0] ?? ''];
