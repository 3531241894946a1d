import type { Document } from '@throughcare/store';
import { CommittedDocuments, type Stored } from './committedDocuments.ts';

const stored = (row: number, size = 1): Stored => ({
  row,
  size,
  stateSize: 0,
  document: {} as Document,
});

describe('the hot documents', () => {
  const kept = (documents: CommittedDocuments, ...keys: string[]) =>
    keys.filter((key) => documents.get(key) !== undefined);

  it('are those that were used last, and no more than allowed', () => {
    const documents = new CommittedDocuments(2, 100);
    documents.put('a', stored(1));
    documents.put('b', stored(2));
    documents.get('a');
    documents.put('c', stored(3));
    expect(kept(documents, 'a', 'b', 'c')).toEqual(['a', 'c']);
  });

  it('have no more text than allowed, counted anew when one is replaced', () => {
    const documents = new CommittedDocuments(10, 10);
    documents.put('a', stored(1, 4));
    documents.put('b', stored(2, 4));
    documents.put('b', stored(2, 6));
    expect(kept(documents, 'a', 'b')).toEqual(['a', 'b']);
    documents.put('c', stored(3, 1));
    expect(kept(documents, 'a', 'b', 'c')).toEqual(['b', 'c']);
    documents.drop('b');
    documents.put('d', stored(4, 9));
    expect(kept(documents, 'a', 'b', 'c', 'd')).toEqual(['c', 'd']);
  });

  it('are none where none are allowed, and never one that is larger than all may be', () => {
    const none = new CommittedDocuments(0, 100);
    none.put('a', stored(1));
    expect(kept(none, 'a')).toEqual([]);
    const small = new CommittedDocuments(10, 5);
    small.put('a', stored(1, 6));
    expect(kept(small, 'a')).toEqual([]);
  });
});
