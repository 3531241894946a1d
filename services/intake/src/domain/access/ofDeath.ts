import { each, hasRole, type Relation, relation } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import {
  assigned,
  assignedPeer,
  heldLast,
  holdsCase,
  holdsOrder,
  holdsStay,
  introduced,
  office,
  source,
} from './relations.ts';

export type OfReport = { readonly reportId: string };

/** Offices that may say whether a reported death is so (domain reference 2.8). */
export const verifiers = ['INTAKE', 'JUDGE', 'DCC', 'PROB', 'PREC', 'PHC', 'PCM'] as const;

export const verifyDeaths = {
  INTAKE: office,
  ...each(['JUDGE', 'DCC', 'PROB'], holdsOrder, introduced),
  ...each(['PREC', 'PHC', 'PCM'], holdsStay, heldLast, introduced),
} as const;

/** Whoever holds the case, and those who work for them. */
export const reportDeaths = {
  ...verifyDeaths,
  PPT: [holdsStay, heldLast],
  ASSR: [assigned, introduced],
  PROV: [holdsCase, introduced],
  ...each(['PRESCRIBER', 'NGOW'], holdsCase),
  PEER: assignedPeer,
  NGOC: [holdsCase, introduced],
  IMPORT: source,
} as const;

const reportedIt = (
  name: 'OWN_STATEMENT' | 'ASSIGNED' | 'SOURCE',
  because: string,
  ...roles: Parameters<typeof hasRole>[1][]
): Relation<Pathway, OfReport> =>
  relation<Pathway, OfReport>(
    name,
    ({ deaths }, { params, actor }) =>
      deaths[params.reportId]?.reported.org === actor.org &&
      (roles.length === 0 || hasRole(actor, ...roles)),
    because,
  );

export const reported = reportedIt('OWN_STATEMENT', 'reported the death');
export const reportedAsPeer = reportedIt('ASSIGNED', 'a peer worker of who reported', 'PEER');
export const reportedAsSource = reportedIt('SOURCE', 'a source that told of it', 'IMPORT');
