import { diversionProgrammes, ServiceName } from '@throughcare/contracts';
import { z } from 'zod';

const kinds = ['COURT', 'PRISON', 'SUPPORT'] as const;

/** What may be asked for by a referral, and which service it is usually routed to. */
export const Programme = z.object({
  code: z.string(),
  kind: z.enum(kinds),
  name: z.string().meta({ description: 'In plain words' }),
  to: ServiceName,
});
export type Programme = z.infer<typeof Programme>;

type Row = readonly [code: string, kind: Programme['kind'], name: string, to: ServiceName];

/** Beside the orders of courts: programmes in prison (domain reference 2.4) and help outside any order (2.7, 2.8). */
const rows: readonly Row[] = [
  ['ATLANTIS', 'PRISON', 'Atlantis programme', 'prison-program'],
  ['BCH-1', 'PRISON', 'building choices, high intensity', 'prison-program'],
  ['HARBOUR-COMMUNITY', 'PRISON', 'Harbour therapeutic community', 'prison-program'],
  ['TC', 'PRISON', 'therapeutic community', 'prison-program'],
  ['AFTERCARE', 'SUPPORT', 'aftercare', 'aftercare'],
  ['HOUSING', 'SUPPORT', 'help to find a place to live', 'aftercare'],
  ['PEER_SUPPORT', 'SUPPORT', 'support by a peer worker', 'aftercare'],
  ['SUPPORT', 'SUPPORT', 'support after release or beside treatment', 'aftercare'],
  ['VOLUNTARY', 'SUPPORT', 'help outside any order, taken up as a second option', 'aftercare'],
];

export const programmes: readonly Programme[] = [
  ...diversionProgrammes.map(
    ({ code, title: name }): Programme => ({ code, kind: 'COURT', name, to: 'court-diversion' }),
  ),
  ...rows.map(([code, kind, name, to]): Programme => ({ code, kind, name, to })),
];

const codes = programmes.map(({ code }) => code);
export const isProgramme = (code: string): boolean => codes.includes(code);
/** For whoever typed another one. */
export const allowedCodes = codes.join(', ');
