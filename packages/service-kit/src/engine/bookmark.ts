import { plainDraft } from '@throughcare/messaging';
import type { Store } from '@throughcare/store';
import type { Clock } from '../clock.ts';
import type { Bookmark } from '../runtime.ts';

const kind = 'bookmark';

export const bookmarkIn = (store: Store, clock: Clock, id: string): Bookmark => ({
  read: async () => (await store.read<string>(kind, id))?.state ?? null,
  move: async (from, to) => {
    await store.change<string, void>(kind, id, '', (current) =>
      (current?.state ?? null) === from
        ? { write: plainDraft(kind, id, to, clock.now()), result: undefined }
        : { keep: true, result: undefined },
    );
  },
});
