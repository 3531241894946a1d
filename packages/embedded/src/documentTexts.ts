import type { Document } from '@throughcare/store';
import type { Stored } from './committedDocuments.ts';

/** A document as it is written: its state and its envelope, each a text of JSON. */
export type Texts = {
  readonly state:
    | { readonly changed: true; readonly text: string; readonly size: number }
    /** As it is stored already. */
    | { readonly changed: false; readonly text: null; readonly size: number };
  readonly envelope: string;
};

/** What a write of `document` over `before` has to put down. A state that is the very same object is not written again. */
export function textsOf(document: Document, before: Stored | undefined): Texts {
  const { kind, id, version, state, ...envelope } = document;
  if (before !== undefined && before.document.state === state)
    return {
      state: { changed: false, text: null, size: before.stateSize },
      envelope: JSON.stringify(envelope),
    };
  const text = JSON.stringify(state);
  return {
    state: { changed: true, text, size: text.length },
    envelope: JSON.stringify(envelope),
  };
}

/** A document out of a row with `row`, `kind`, `id`, `version`, `state` and `envelope`. */
export function storedOf(found: Readonly<Record<string, unknown>>): Stored {
  const [state, envelope] = [found.state as string, found.envelope as string];
  const { kind, id, version } = found as Pick<Document, 'kind' | 'id' | 'version'>;
  const document: Document = {
    ...(JSON.parse(envelope) as Omit<Document, 'kind' | 'id' | 'version' | 'state'>),
    kind,
    id,
    version,
    state: JSON.parse(state),
  };
  return {
    row: found.row as number,
    document,
    stateSize: state.length,
    size: state.length + envelope.length,
  };
}
