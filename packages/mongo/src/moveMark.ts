import { StoreError } from '@throughcare/store';
import type mongoose from 'mongoose';
import { z } from 'zod';

/** How far the move of an installation into this database has come. */
export const MoveMark = z.object({
  /** Which installation moves. */
  installation: z.string(),
  /** What it held when the move began. */
  contents: z.string(),
  /** Where its events go. */
  log: z.string(),
  /** When the move began. */
  began: z.string(),
  /** Up to which of its documents, and up to which of its events, all stand here and in the log. */
  row: z.int(),
  place: z.int(),
  /** How many they are together. */
  count: z.int(),
  /** Nothing is served from here before it is. */
  done: z.boolean(),
});
export type MoveMark = z.infer<typeof MoveMark>;

/** Beside the layout, so that whoever opens the database for serving looks at both. */
const marks = 'layouts';
const id = 'move';
type Stored = { readonly _id: string };

export type Native = NonNullable<mongoose.Connection['db']>;

/** Undefined where nothing was ever moved here. Throws StoreError `unavailable` for a mark of another release. */
export async function markOf(database: Native): Promise<MoveMark | undefined> {
  const found = await database.collection<Stored>(marks).findOne({ _id: id });
  if (!found) return undefined;
  const mark = MoveMark.safeParse(found);
  if (!mark.success)
    throw new StoreError(
      'unavailable',
      `The database ${database.databaseName} is the target of a move by another release.`,
    );
  return mark.data;
}

export async function setMark(database: Native, mark: MoveMark): Promise<void> {
  await database.collection<Stored>(marks).updateOne({ _id: id }, { $set: mark }, { upsert: true });
}
