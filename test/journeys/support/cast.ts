import type { Role } from '@throughcare/contracts';

/** Who acts in the journeys: one account a role, each in its own organisation. */
export const cast = {
  intake: { org: 'intake-city', roles: ['INTAKE'] },
  screener: { org: 'intake-city', roles: ['SCREENER'] },
  assessor: { org: 'intake-city', roles: ['ASSR'] },
  clerk: { org: 'court-city', roles: ['DCC'] },
  judge: { org: 'court-city', roles: ['JUDGE'] },
  prosecutor: { org: 'court-city', roles: ['PROS'] },
  counsel: { org: 'court-city', roles: ['DEF'] },
  probation: { org: 'court-city', roles: ['PROB'] },
  otherClerk: { org: 'court-hills', roles: ['DCC'] },
  caseManager: { org: 'prison-north', roles: ['PCM'] },
  programme: { org: 'prison-north', roles: ['PPT'] },
  nurse: { org: 'prison-north', roles: ['PHC'] },
  reception: { org: 'prison-north', roles: ['PREC'] },
  southCaseManager: { org: 'prison-south', roles: ['PCM'] },
  otherReception: { org: 'prison-south', roles: ['PREC'] },
  provider: { org: 'provider-riverside', roles: ['PROV'] },
  hillside: { org: 'provider-hillside', roles: ['PROV'] },
  prescriber: { org: 'provider-riverside', roles: ['PRESCRIBER'] },
  harbour: { org: 'ngo-harbour', roles: ['NGOC'] },
  harbourWorker: { org: 'ngo-harbour', roles: ['NGOW'] },
  peer: { org: 'ngo-harbour', roles: ['PEER'] },
  lantern: { org: 'ngo-lantern', roles: ['NGOC'] },
  bridge: { org: 'ngo-bridge', roles: ['NGOC'] },
  city: { org: 'city', roles: ['COORD'] },
  privacy: { org: 'city', roles: ['PRIVACY'] },
  operator: { org: 'operator', roles: ['ADMIN'] },
  roster: { org: 'prison-north', roles: ['IMPORT'] },
} as const satisfies Record<string, { readonly org: string; readonly roles: readonly Role[] }>;
export type Part = keyof typeof cast;
