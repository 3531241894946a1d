import { audiences, type PathwayRef, type ServiceName } from '@throughcare/contracts';
import type { Head, Journal } from '@throughcare/messaging';
import type { Document } from '@throughcare/store';
import type { Runner } from './runner.ts';
import type { Type } from './transition.ts';

export type RestoredOptions = {
  readonly service: ServiceName;
  readonly pathway: Type;
  readonly journal: Journal;
  readonly runner: Runner;
  /** Durable, in the same store as the documents: up to where they were compared. Restored with them. */
  readonly cursor: {
    read(name: string): Promise<string | undefined>;
    write(name: string, cursor: string): Promise<void>;
  };
};

const pageSize = 500;

/**
 * A document is written before its events reach the journal, so a journal that is ahead of a document means that the
 * document was restored from a backup. Its streams then go on behind what was published, in a new epoch: no sequence is
 * given twice, so nothing new is taken for a repeat. Runs before anything is published.
 */
export async function goOnBehindJournal(options: RestoredOptions): Promise<number> {
  const { service, journal, cursor } = options;
  let raised = 0;
  for (const audience of audiences) {
    const name = `own/${audience}`;
    let since = (await cursor.read(name)) ?? null;
    for (;;) {
      const page = await journal.heads(service, audience, since, pageSize);
      if (page.heads.length === 0) break;
      for (const head of page.heads) if (await raise(options, audience, head)) raised++;
      since = page.next;
      await cursor.write(name, since);
    }
  }
  return raised;
}

async function raise(
  { pathway, runner }: RestoredOptions,
  audience: string,
  head: Head,
): Promise<boolean> {
  const changed = await runner.change<boolean>(pathway.kind, head.ref, '', (current) => {
    if (current && knows(current, audience, head)) return { keep: true, result: false };
    const transition = runner.begin(pathway, head.ref as PathwayRef, current);
    transition.edit((draft) => ({
      ...draft,
      epoch: Math.max(draft.epoch, head.epoch + 1),
      heads: { ...draft.heads, [audience]: head.sequence },
    }));
    return { write: transition.finish(), result: true };
  });
  return !changed.repeated && changed.result;
}

const knows = (document: Document, audience: string, head: Head): boolean =>
  document.epoch >= head.epoch && (document.heads[audience] ?? 0) >= head.sequence;
