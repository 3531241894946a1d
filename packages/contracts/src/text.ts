import { z } from 'zod';

/** Embeddings, overrides and isolates: they turn the direction of whatever is shown after them. Marks of direction are no such. */
const turnsDirection = /[\u202A-\u202E\u2066-\u2069]/u;
const control = /\p{Cc}/u;
const controlOrBreak = /[\p{Cc}\u2028\u2029]/u;
const lineBreaksAndTabs = /[\n\t]/g;
/** Anything but spaces, and characters that have no width: joiners, fillers, selectors, the empty Braille cell. */
const shown = /[^\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}\u2800\uFFF9-\uFFFB]/u;

/** Why people cannot read this text as it was written, in words; undefined where they can. */
function troubleIn(text: string, lines: boolean): string | undefined {
  if (!text.isWellFormed()) return 'holds half of a character';
  if (lines ? control.test(text.replace(lineBreaksAndTabs, '')) : controlOrBreak.test(text))
    return lines ? 'holds a control character' : 'holds a control character or a line break';
  if (turnsDirection.test(text)) return 'holds a character that turns the direction of text';
  if (text !== '' && !shown.test(text)) return 'shows nothing';
  return undefined;
}

const readable =
  (lines: boolean) =>
  ({ value, issues }: z.core.ParsePayload<string>): void => {
    const message = troubleIn(value, lines);
    if (message !== undefined) issues.push({ code: 'custom', message, input: value });
  };

/** A name, a number or a title that people write, of at most so many UTF-16 units: in NFC, without space around it, and it shows something. `least` 0: it may be empty too. */
export const oneLine = (max: number, least: 0 | 1 = 1) =>
  z.string().trim().normalize('NFC').min(least).max(max).check(readable(false));

/** What people write at length, of at most so many UTF-16 units: the same, with line breaks (as `\n`) and tabs. */
export const severalLines = (max: number) =>
  z
    .string()
    .overwrite((text) => text.replace(/\r\n?/g, '\n'))
    .trim()
    .normalize('NFC')
    .min(1)
    .max(max)
    .check(readable(true));

/** Whom a token speaks for, `sub`. Kept as it is; a slash parts it from other words where it stands in a key. */
export const Subject = z
  .string()
  .min(1)
  .max(200)
  .check(readable(false))
  .refine((text) => !text.includes('/'), 'holds a slash')
  .meta({ description: '`sub` of a token: at most 200 characters, no slash' });
export type Subject = z.infer<typeof Subject>;
