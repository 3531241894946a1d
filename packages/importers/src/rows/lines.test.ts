import fc from 'fast-check';
import { inFile, listed } from './fixture.ts';
import { linesOf } from './lines.ts';

const textsOf = async (path: string) =>
  (await listed(linesOf(path))).map((line) => ('text' in line ? line.text : null));

describe('the lines of a file', () => {
  it('are what stands between line ends, wherever the file is cut while it is read', async () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'é', '漢', '😀', ',', '"'),
      maxLength: 30,
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(text, { minLength: 1, maxLength: 20 }),
        fc.constantFrom('\n', '\r\n'),
        async (lines, end) => {
          // Repeated until the file is longer than the 64 KiB in which it is read.
          const times = Math.ceil(70_000 / (lines.join(end).length + 1));
          const all = Array(times).fill(lines).flat();
          const read = await inFile('lines.txt', all.map((line) => line + end).join(''), textsOf);
          expect(read).toEqual(all);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('are numbered from 1, empty ones too', async () => {
    expect(await inFile('x', 'a\n\nb', (path) => listed(linesOf(path)))).toEqual([
      { row: 1, text: 'a' },
      { row: 2, text: '' },
      { row: 3, text: 'b' },
    ]);
  });

  it('are none in an empty file', async () => {
    expect(await inFile('x', '', textsOf)).toEqual([]);
  });

  it('are given up beyond the longest, even where the file never ends one', async () => {
    const long = 'x'.repeat(200_000);
    const read = (content: string) =>
      inFile('x', content, async (path) => {
        const lines = await listed(linesOf(path, 100));
        return lines.map((line) => ('text' in line ? line.text : 'too long'));
      });
    expect(await read(`a\n${long}\nb\n`)).toEqual(['a', 'too long', 'b']);
    expect(await read(`a\n${long}`)).toEqual(['a', 'too long']);
  });
});
