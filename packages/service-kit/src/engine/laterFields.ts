import type { Whatever } from '@throughcare/record';
import type { Document } from '@throughcare/store';
import type { Type } from './transition.ts';

/**
 * Gives a document that an earlier release wrote the members which its state has got since, empty as in a new document. What a
 * service adds to a state is then read as nothing known, and no stored document has to be written for it.
 */
export function laterFields(
  documents: readonly Type[],
): <S>(kind: string, document: Document<S>) => Document<S> {
  const empties = new Map<string, (id: string) => Whatever>(
    documents.map(({ kind, empty }) => [kind, empty]),
  );
  const members = new Map<string, readonly string[]>();
  return (kind, document) => {
    const empty = empties.get(kind);
    const { id, state } = document;
    if (!empty || !isRecord(state)) return document;
    const wanted = members.get(kind) ?? Object.keys(empty(id) ?? {});
    members.set(kind, wanted);
    if (wanted.every((name) => name in state)) return document;
    return { ...document, state: { ...empty(id), ...state } };
  };
}

const isRecord = (state: unknown): state is Readonly<Record<string, unknown>> =>
  typeof state === 'object' && state !== null && !Array.isArray(state);
