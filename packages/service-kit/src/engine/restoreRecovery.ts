import { audiences, type ServiceName, type StreamKey } from '@throughcare/contracts';
import type { Head, Journal } from '@throughcare/messaging';
import type { Document } from '@throughcare/store';
import type { Runner } from './runner.ts';
import type { Type } from './transition.ts';

export type RestoreRecoveryOptions = {
  readonly service: ServiceName;
  /** The type of the documents whose streams have such a key. */
  readonly typeOf: (key: StreamKey) => Type | undefined;
  readonly journal: Journal;
  readonly runner: Runner;
  /** Up to where documents were compared. Kept in the documents' own store, so that a backup takes it back with them. */
  readonly cursor: {
    read(name: string): Promise<string | undefined>;
    write(name: string, cursor: string): Promise<void>;
  };
};

const pageSize = 500;

/**
 * Makes documents that were restored from a backup number their events after the last that they published. Gives how many
 * documents that were.
 *
 * A document is written before its events reach the journal. A journal that is ahead of its document therefore means that
 * the document was restored. Its streams continue after the journal's last sequence, in a new epoch; otherwise they would
 * give out the same sequences again, and subscribers would drop the new events as repeats. To be called before anything is
 * published.
 */
export async function recoverRestoredStreams(options: RestoreRecoveryOptions): Promise<number> {
  const { service, journal, cursor } = options;
  let recovered = 0;
  for (const audience of audiences) {
    const name = `own/${audience}`;
    let since = (await cursor.read(name)) ?? null;
    for (;;) {
      const page = await journal.heads(service, audience, since, pageSize);
      if (page.heads.length === 0) break;
      for (const head of page.heads) if (await continueAfter(options, audience, head)) recovered++;
      since = page.next;
      await cursor.write(name, since);
    }
  }
  return recovered;
}

/** Moves the document behind a head of the journal; false where it knows of that head. */
async function continueAfter(
  { typeOf, runner }: RestoreRecoveryOptions,
  audience: string,
  head: Head,
): Promise<boolean> {
  const type = typeOf(head.ref);
  if (!type) return false;
  const changed = await runner.change<boolean>(type.kind, head.ref, '', (current) => {
    if (current && knows(current, audience, head)) return { keep: true, result: false };
    const transition = runner.begin(type, head.ref, current);
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
