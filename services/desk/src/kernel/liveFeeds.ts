import type { Role, ServiceName } from '@throughcare/contracts';

/** Where a service tells what has changed, and whom. */
type LiveFeed = {
  readonly service: ServiceName;
  readonly path: string;
  readonly roles: readonly Role[];
};

/** The feeds of the four services; a test holds the roles to what the services say. */
export const liveFeeds: readonly LiveFeed[] = [
  {
    service: 'intake',
    path: '/feed',
    roles: [
      'INTAKE',
      'PRIVACY',
      'DCC',
      'PROS',
      'DEF',
      'PROB',
      'PCM',
      'NGOC',
      'JUDGE',
      'PHC',
      'ASSR',
      'SCREENER',
      'NGOW',
      'PROV',
      'COORD',
      'PERSON',
    ],
  },
  {
    service: 'court-diversion',
    path: '/feed',
    roles: ['JUDGE', 'DCC', 'PROS', 'DEF', 'PROB', 'ASSR'],
  },
  {
    service: 'prison-program',
    path: '/feed',
    roles: ['PCM', 'PPT', 'PHC', 'PREC', 'PRESCRIBER', 'COORD'],
  },
  { service: 'aftercare', path: '/partner/feed', roles: ['NGOC', 'NGOW', 'PEER', 'PROV'] },
  { service: 'aftercare', path: '/feed', roles: ['COORD'] },
];
