import { z } from 'zod';

/** Up to where a partner has read, by audience; the topics advance on their own. Opaque to the partner. */
const Places = z.strictObject({
  care: z.string().max(200).nullable(),
  justice: z.string().max(200).nullable(),
});
export type Cursor = z.output<typeof Places>;
export const fromTheStart: Cursor = { care: null, justice: null };

export const writeCursor = (cursor: Cursor): string =>
  Buffer.from(JSON.stringify([cursor.care, cursor.justice])).toString('base64url');

/** Undefined where the text is not one that we gave. */
export function readCursor(text: string): Cursor | undefined {
  try {
    const [care, justice, ...more] = z
      .array(z.string().max(200).nullable())
      .length(2)
      .parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
    return more.length > 0
      ? undefined
      : Places.parse({ care: care ?? null, justice: justice ?? null });
  } catch {
    return undefined;
  }
}
