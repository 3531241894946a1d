import { instant, type PartnerEvent, PathwayRef } from '@throughcare/contracts';
import { discloseRows, type FeedEntry, readFeed } from '@throughcare/feed';
import type { Actor, ReadTools } from '@throughcare/record';
import type { Bookmark, WorkerRuntime } from '@throughcare/service-kit';
import { partnerFeedSpec } from './partnerFeed.ts';

export type PartnerTopicTools = Pick<WorkerRuntime, 'tools' | 'disclose' | 'organisationOf'> & {
  readonly partnerLog: NonNullable<WorkerRuntime['partnerLog']>;
  readonly bookmark: Bookmark;
};

/** Reads as the organisation's coordinators do: those of an NGO, and those of a provider what is the provider's. */
const readerOf = (org: string): Actor => ({
  subject: 'partner-topic',
  account: 'partner-topic',
  org,
  roles: ['NGOC', 'PROV'],
});

/**
 * Writes the next page of a partner's feed to its topic; true where there is more. The place moves only after the
 * append: a crash in between, or another process at the same work, repeats rows and never skips or turns them about.
 */
export async function writeOn(org: string, given: PartnerTopicTools): Promise<boolean> {
  const { partnerLog, bookmark } = given;
  const from = await bookmark.read();
  const tools = given.tools();
  const reader = readerOf(org);
  const page = await readFeed(
    partnerFeedSpec,
    { actor: reader, organisation: given.organisationOf(org), after: from },
    tools,
  );
  const events = page.entries.map((entry) => pointer(org, entry, tools));
  if (events.length > 0) await partnerLog.append(org, events);
  // After the append: one that failed was seen by nobody. A crash in between repeats both.
  await discloseRows(reader, 'partner-topic', page.entries, given);
  if (page.next !== from) await bookmark.move(from, page.next);
  return page.more;
}

function pointer(
  org: string,
  { rowId, type, at, about, item, address, pathwayRef }: FeedEntry,
  { hash }: Pick<ReadTools, 'hash'>,
): PartnerEvent {
  return {
    specversion: '1.0',
    id: hash(`partner-event/${rowId}`),
    source: '/throughcare/aftercare/partner-feed',
    type,
    subject: `${item.kind}/${item.id}`,
    time: instant(at),
    datacontenttype: 'application/json',
    partitionkey: org,
    data: { about, item, address, pathwayRef: PathwayRef.nullable().parse(pathwayRef) },
  };
}
