import { createReadStream } from 'node:fs';

export type Line =
  | { readonly row: number; readonly text: string }
  | { readonly row: number; readonly tooLong: true };

/** No record of the formats read here comes near this; a file without line ends must not fill the memory. */
const longestLine = 1 << 20;

/**
 * The lines of a text file in UTF-8, numbered from 1, without their ends (LF or CRLF) and without a byte-order mark.
 * Bytes that are not UTF-8 become U+FFFD. Throws what the file system throws where the file cannot be opened.
 */
export async function* linesOf(path: string, longest = longestLine): AsyncGenerator<Line> {
  let row = 0;
  let held = '';
  let dropping = false;
  const line = (text: string): Line => {
    row++;
    const bare = text.endsWith('\r') ? text.slice(0, -1) : text;
    if (dropping || bare.length > longest) return { row, tooLong: true };
    return { row, text: row === 1 ? bare.replace(/^\uFEFF/, '') : bare };
  };
  for await (const chunk of createReadStream(path, { encoding: 'utf8' }) as AsyncIterable<string>) {
    let from = 0;
    for (let end = chunk.indexOf('\n'); end >= 0; end = chunk.indexOf('\n', from)) {
      yield line(held + chunk.slice(from, end));
      held = '';
      dropping = false;
      from = end + 1;
    }
    if (!dropping) held += chunk.slice(from);
    if (held.length > longest) {
      dropping = true;
      held = '';
    }
  }
  if (held !== '' || dropping) yield line(held);
}
