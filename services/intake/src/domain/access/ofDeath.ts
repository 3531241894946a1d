import { among, each, type Relation, relation } from '@throughcare/record';
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
  prescribes,
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
  NGOW: holdsCase,
  PRESCRIBER: prescribes,
  PEER: assignedPeer,
  NGOC: [holdsCase, introduced],
  IMPORT: source,
} as const;

const reportedIt = (
  name: 'OWN_STATEMENT' | 'ASSIGNED' | 'SOURCE',
  because: string,
): Relation<Pathway, OfReport> =>
  relation<Pathway, OfReport>(
    name,
    ({ deaths }, { params, actor }) => deaths[params.reportId]?.reported.org === actor.org,
    because,
  );

export const reported = reportedIt('OWN_STATEMENT', 'reported the death');
export const reportedAsPeer = among(
  ['PEER'],
  relation<Pathway, OfReport>(
    'ASSIGNED',
    ({ deaths }, { params, actor }) => {
      const done = deaths[params.reportId]?.reported;
      return done?.org === actor.org && done.by === actor.subject;
    },
    'the peer worker who reported',
  ),
);
export const reportedAsSource = among(['IMPORT'], reportedIt('SOURCE', 'a source that told of it'));
