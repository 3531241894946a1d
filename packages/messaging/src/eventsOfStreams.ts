import { audiences, type CloudEvent, type ServiceName } from '@throughcare/contracts';
import type { Journal } from './eventLog.ts';

const pageSize = 500;

/** All events of a service, read stream by stream. For a journal that finds the events of one stream by an index. */
export async function* eventsOfStreams(
  journal: Journal,
  service: ServiceName,
): AsyncGenerator<CloudEvent> {
  for (const audience of audiences) {
    const seen = new Set<string>();
    for (let since: string | null = null; ; ) {
      const page: Awaited<ReturnType<Journal['heads']>> = await journal.heads(
        service,
        audience,
        since,
        pageSize,
      );
      if (page.heads.length === 0) break;
      for (const { ref } of page.heads) {
        if (seen.has(ref)) continue;
        seen.add(ref);
        for (let after = 0; ; ) {
          const events = await journal.read({ service, audience, ref }, after, pageSize);
          yield* events;
          const last = events.at(-1);
          if (last === undefined) break;
          after = last.sequence;
        }
      }
      since = page.next;
    }
  }
}
