import { AreaCode, OrganisationKind } from '@throughcare/contracts';
import { z } from 'zod';
import type { DocumentType } from '../documentType.ts';
import { type AnyFollowUp, type FollowUpTools, followUpsOn } from '../followUp.ts';
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
 * Puts the changes of a person's record into the feeds of those whom they concern. Owed by the write that made the change:
 * it is done after that, at least once, and a repeat finds its rows there.
 */
export const listsChangesOf = (
  record: DocumentType<Whatever, Whatever, Whatever>,
  rows: DocumentType<Whatever, never>,
): AnyFollowUp =>
  followUpsOn(record)({
    name: listChanges,
    does: 'puts what changed into the feeds of those whom it concerns',
    payload: Payload,
    async run({ id: pathwayRef, payload }, tools: FollowUpTools<unknown>) {
      for (const [n, { type, kind, id, to }] of payload.rows.entries()) {
        const state: FeedRow = { pathwayRef, type, at: tools.now, item: { kind, id }, about: null };
        const lists = [...new Set(to.flatMap((one) => listsOf(one as Readers, tools)))];
        if (lists.length > 0) await tools.addRow(rows, `${n}`, { state, lists });
      }
      return undefined;
    },
  });

function listsOf(to: Readers, tools: Pick<FollowUpTools<unknown>, 'organisationsIn'>): string[] {
  if ('org' in to) return [to.org];
  if ('accounts' in to) return to.accounts.map(accountList);
  return [...tools.organisationsIn(to.area, to.kinds)];
}
