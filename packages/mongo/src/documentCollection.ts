import { randomUUID } from 'node:crypto';
import type mongoose from 'mongoose';
import { collection } from './indexes.ts';
import { schemaFrom } from './mongooseSchema.ts';
import { type Fields, nameOf, StoredDocument } from './storedDocument.ts';

export type DocumentModel = mongoose.Model<StoredDocument>;

export const documentModel = (connection: mongoose.Connection): DocumentModel =>
  connection.model(
    'Document',
    schemaFrom<StoredDocument>(StoredDocument),
    collection,
  ) as DocumentModel;

/** One write, as compare-and-set against what was read. */
export type Write =
  | { readonly insert: Fields }
  | { readonly update: Fields; readonly of: StoredDocument }
  | { readonly remove: StoredDocument };

/** The operations on one document. Errors are the driver's own: see failures.ts. */
export class DocumentCollection {
  readonly #model: DocumentModel;
  readonly #timeout: number;

  /** `timeout`: how long the server may work on one operation, in ms. */
  constructor(model: DocumentModel, timeout: number) {
    this.#model = model;
    this.#timeout = timeout;
  }

  async load(kind: string, id: string): Promise<StoredDocument | undefined> {
    const found = await this.#model
      .findById(nameOf(kind, id))
      .maxTimeMS(this.#timeout)
      .lean<StoredDocument | null>();
    return found ?? undefined;
  }

  /** False: the document is not as it was read. `stamp` names this write in the document. */
  async write(write: Write, stamp: string): Promise<boolean> {
    if ('insert' in write) {
      await this.#model.collection.insertOne(
        { ...present(write.insert), stamp } as unknown as Record<string, unknown>,
        { maxTimeMS: this.#timeout },
      );
      return true;
    }
    if ('remove' in write) {
      const { deletedCount } = await this.#model.deleteOne(same(write.remove), {
        maxTimeMS: this.#timeout,
      });
      return deletedCount === 1;
    }
    const absent = Object.entries(write.update).filter(([, value]) => value === undefined);
    const { matchedCount } = await this.#model.updateOne(
      same(write.of),
      {
        $set: { ...present(write.update), stamp },
        ...(absent.length > 0 && {
          $unset: Object.fromEntries(absent.map(([name]) => [name, 1])),
        }),
      },
      { maxTimeMS: this.#timeout },
    );
    return matchedCount === 1;
  }
}

export const newStamp = (): string => randomUUID();

const same = ({ _id, version, stamp }: StoredDocument) => ({ _id, version, stamp });

/** Without what is to be left out. */
export const present = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
