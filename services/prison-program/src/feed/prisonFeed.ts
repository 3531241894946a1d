import { feedOf, servedFeed } from '@throughcare/feed';
import { each, eachRow } from '@throughcare/record';
import { prisonRoles } from '../domain/access/relations.ts';
import { custodyView } from '../domain/custody/view.ts';
import { pathway } from '../domain/document.ts';
import { feedRow } from '../domain/feedRow/document.ts';
import { rowTypes } from '../domain/feedRow/types.ts';
import { gapRow } from '../domain/ost/rows.ts';
import { ostView } from '../domain/ost/view.ts';
import type { PathwayState } from '../domain/person/state.ts';
import { getPerson } from '../queries/getPerson.ts';
import { listOstRecords } from '../queries/listOstRecords.ts';
import { listSubstitutionGaps } from '../queries/listSubstitutionGaps.ts';

/**
 * What changed about the people of a prison; for a prescriber outside, about those who are handed over to them; for a
 * coordinator, about those of the area whom nobody outside treats.
 */
export const prisonFeed = servedFeed(
  feedOf<PathwayState>({
    service: 'prison-program',
    name: 'read-prison-feed',
    summary:
      'What has changed about the people of my prison, or whom I am to prescribe or find a prescriber for',
    path: '/feed',
    by: {
      ...each(prisonRoles, eachRow('HOLDS_STAY'), eachRow('HELD_LAST')),
      PRESCRIBER: eachRow('PRESCRIBES'),
      COORD: eachRow('FINDS_PRESCRIBER'),
    },
    record: pathway,
    rows: feedRow,
    items: {
      person: { question: getPerson, view: custodyView, collection: null },
      ost: { question: listOstRecords, view: ostView, collection: 'osts' },
      gap: { question: listSubstitutionGaps, view: gapRow, collection: 'osts' },
    },
    types: rowTypes,
    listOf: ({ org }) => org,
  }),
);
