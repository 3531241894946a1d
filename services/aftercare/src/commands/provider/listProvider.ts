import { anyDay, commandsOn } from '@throughcare/record';
import { provider } from '../../domain/provider/document.ts';
import { claimOf, Listing } from '../../domain/provider/listing.ts';
import { brings, lists } from '../../domain/provider/relations.ts';

/** Repeating a directory's row changes nothing; a changed row replaces the entry. */
export const listProvider = commandsOn(provider)({
  name: 'list-provider',
  summary: 'Enter or renew a directory entry',
  path: '/providers',
  by: { IMPORT: brings, COORD: lists },
  body: Listing,
  opens: true,
  creates: true,
  claims: ({ body }) => [claimOf(body)],
  // A directory is kept as it was published.
  dates: { '/from': anyDay, '/to': anyDay },
  shows: 'provider',
  entity: () => 'listing',
  decide({ body }, { listing }) {
    if (JSON.stringify(listing) === JSON.stringify(body)) return [];
    return [{ type: 'provider-listed', listing: body, first: listing === null }];
  },
});
