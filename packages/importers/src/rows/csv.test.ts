import { csvRows } from './csv.ts';
import { inFile, listed } from './fixture.ts';

const read = (text: string) => inFile('rows.csv', text, (path) => listed(csvRows(path)));

describe('records of a CSV file', () => {
  it('numbers records by the line on which they start', async () => {
    expect(await read('a,b\n1,"two\nlines"\n\n3,4\n')).toEqual([
      { row: 1, cells: ['a', 'b'] },
      { row: 2, cells: ['1', 'two\nlines'] },
      { row: 5, cells: ['3', '4'] },
    ]);
  });

  it('reads a byte-order mark, CRLF and a last line without an end', async () => {
    expect(await read('\uFEFFa,b\r\n1,2')).toEqual([
      { row: 1, cells: ['a', 'b'] },
      { row: 2, cells: ['1', '2'] },
    ]);
  });

  it('leaves an inch mark inside a cell alone', async () => {
    expect(await read('a,5" pipe,b\n1,2,3')).toEqual([
      { row: 1, cells: ['a', '5" pipe', 'b'] },
      { row: 2, cells: ['1', '2', '3'] },
    ]);
  });

  it('loses only the line whose quotation mark never closes', async () => {
    const rows = await read(`a,b\n1,"open\n${'2,3\n'.repeat(40)}`);
    expect(rows[1]).toEqual({ row: 2, reason: 'QUOTE_NOT_CLOSED' });
    expect(rows.slice(2)).toHaveLength(40);
    expect(rows.at(-1)).toEqual({ row: 42, cells: ['2', '3'] });
  });

  it('keeps a record over several lines that starts while a quotation mark is still looked for', async () => {
    const rows = await read(
      `a,b\n1,"open\n${'2,3\n'.repeat(16)}4,"five\nsix\nseven\neight"\n9,9\n`,
    );
    expect(rows.at(-2)).toMatchObject({ row: 19, cells: ['4', 'five\nsix\nseven\neight'] });
    expect(rows.at(-1)).toEqual({ row: 23, cells: ['9', '9'] });
  });

  it('says so where the quotation mark is still open at the end', async () => {
    expect(await read('a,b\n1,"open\n2,3')).toEqual([
      { row: 1, cells: ['a', 'b'] },
      { row: 2, reason: 'QUOTE_NOT_CLOSED' },
      { row: 3, cells: ['2', '3'] },
    ]);
  });

  it('gives up a line that is longer than any record, and goes on', async () => {
    const rows = await read(`a,b\n${'x'.repeat((1 << 20) + 1)}\n1,2\n`);
    expect(rows.slice(1)).toEqual([
      { row: 2, reason: 'LINE_TOO_LONG' },
      { row: 3, cells: ['1', '2'] },
    ]);
  });
});
