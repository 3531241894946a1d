import { type Change, type Changed, type Document, writeIdsKept } from '@throughcare/store';
import type { Write } from './documentCollection.ts';
import { encodeText } from './plain.ts';
import { changedFields, type Fields, nameOf, type StoredDocument } from './storedDocument.ts';

/** One call of `Store.change`, on its way to an answer. */
export type Call = {
  readonly writeId: string;
  readonly f: (current: Document | undefined) => Change<unknown, unknown>;
  readonly resolve: (changed: Changed<unknown, unknown>) => void;
  readonly reject: (error: unknown) => void;
};

/** What calls on one document want done, and what each of them hears once it is. */
export type Decision = {
  readonly answers: readonly (() => void)[];
  /** Null: nothing is to be written. */
  readonly write: Write | null;
  /** What is there before and after that write. */
  readonly before: Document | undefined;
  readonly after: Document | undefined;
};

/**
 * Lets calls decide one after another, each on what the one before it leaves, and makes one write of all.
 * A call that throws leaves no trace but its own error.
 */
export function decideCalls(
  { kind, id }: Pick<Document, 'kind' | 'id'>,
  stored: StoredDocument | undefined,
  base: Document | undefined,
  calls: readonly Call[],
): Decision {
  const answers: (() => void)[] = [];
  let current = base;
  let fields: Fields = {};
  let wrote = false;

  const apply = (change: Change<unknown, unknown>, writeId: string): void => {
    if ('keep' in change) return;
    if ('remove' in change) {
      fields = {};
      current = undefined;
      wrote = true;
      return;
    }
    const next: Document = {
      ...change.write,
      kind,
      id,
      version: (current?.version ?? 0) + 1,
      writes: remembering(current?.writes ?? [], writeId),
    };
    Object.assign(fields, changedFields(current, next));
    current = next;
    wrote = true;
  };

  for (const { writeId, f, resolve, reject } of calls) {
    if (writeId !== '' && current?.writes.includes(writeId)) {
      const repeated: Changed<unknown, unknown> = { repeated: true, document: current };
      answers.push(() => resolve(repeated));
      continue;
    }
    try {
      const change = f(current);
      apply(change, writeId);
      const changed = { repeated: false as const, result: change.result, document: current };
      answers.push(() => resolve(changed));
    } catch (error) {
      answers.push(() => reject(error));
    }
  }
  const write = wrote ? writeOf() : null;
  return { answers, write, before: base, after: current };

  function writeOf(): Write | null {
    if (stored === undefined)
      return current === undefined
        ? null
        : {
            insert: {
              _id: nameOf(kind, id),
              kind: encodeText(kind),
              id: encodeText(id),
              ...fields,
            },
          };
    return current === undefined ? { remove: stored } : { update: fields, of: stored };
  }
}

/** The last 32; an empty write id is not remembered. */
const remembering = (writes: readonly string[], writeId: string): readonly string[] =>
  writeId === '' ? writes : [...writes.slice(1 - writeIdsKept), writeId];
