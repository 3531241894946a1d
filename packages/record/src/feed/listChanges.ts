import { AreaCode, OrganisationKind } from '@throughcare/contracts';
import { z } from 'zod';
import type { DocumentType } from '../documentType.ts';
import { type AnyFollowUp, type RowOwed, type RowTools, rowsOwedBy } from '../followUp.ts';
import type { Whatever } from '../whatever.ts';
import { accountList, listChanges, type Readers } from './changes.ts';
import type { FeedRow } from './row.ts';

const ToldTo = z.union([
  z.object({ org: z.string() }),
  z.object({ area: AreaCode.nullable(), kinds: z.array(OrganisationKind) }),
  z.object({ accounts: z.array(z.string()) }),
]);
const Payload = z.object({
  rows: z.array(
    z.object({ type: z.string(), kind: z.string(), id: z.string(), to: z.array(ToldTo) }),
  ),
});

/**
 * Puts the changes of a person's record into the feeds of those whom they concern. Owed by the write that made the change: it is
 * done with that or after it, at least once, and a repeat finds its rows there.
 */
export const listsChangesOf = (
  record: DocumentType<Whatever, Whatever, Whatever>,
  type: DocumentType<Whatever, never>,
): AnyFollowUp =>
  rowsOwedBy(record)({
    name: listChanges,
    does: 'puts what changed into the feeds of those whom it concerns',
    payload: Payload,
    rows: ({ id: pathwayRef, payload }, tools) =>
      payload.rows.flatMap(({ type: change, kind, id, to }, n): RowOwed[] => {
        const item = { kind, id };
        const state: FeedRow = { pathwayRef, type: change, at: tools.now, item, about: null };
        const lists = [...new Set(to.flatMap((one) => listsOf(one as Readers, tools)))];
        return lists.length > 0 ? [{ type, key: `${n}`, state, lists }] : [];
      }),
  });

function listsOf(to: Readers, tools: RowTools): string[] {
  if ('org' in to) return [to.org];
  if ('accounts' in to) return to.accounts.map(accountList);
  return [...tools.organisationsIn(to.area, to.kinds)];
}
