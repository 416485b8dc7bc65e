import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCsv, type FileRow } from './read-csv.ts';
import { readTable } from './read-table.ts';

async function* pieces(content: string | Buffer, size: number): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(content);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function rowsOf(text: string, columns: readonly string[], size = 7): Promise<readonly FileRow[]> {
  return Array.fromAsync(readCsv(pieces(text, size), columns));
}

const told = (rows: readonly FileRow[]) =>
  rows.map((row) => (row.kind === 'cells' ? `${row.line} ${row.cells('a')}` : `${row.error.line} ${row.error.code}`));

test('any table comes out as it went in, however its bytes are cut', async () => {
  const cell = fc
    .string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r\n', '煎', ' ', '茶') })
    .map((text) => text.trim());
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell)), fc.integer({ min: 1, max: 9 }), async (table, size) => {
      const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
      const text = ['\u{FEFF}a,b', ...table.map((row) => row.map(quoted).join(','))].join('\r\n');
      const rows = await rowsOf(text, ['b', 'a'], size);
      const cells = rows.map((row) => (row.kind === 'cells' ? [row.cells('a'), row.cells('b')] : row.error));
      const unix = (text: string) => text.replaceAll('\r\n', '\n');
      expect(cells).toEqual(table.map((row) => row.map(unix)));
    }),
  );
});

test('a wrong quote costs its own line', async () => {
  const text = ['a,b', '1,"x', '2,"y"', '3,x"y', '"4"z,y', '5,"m\nn"', '6,z'].join('\n');
  expect(told(await rowsOf(text, ['a']))).toEqual([
    '2 CSV_MALFORMED',
    '3 2',
    '4 CSV_MALFORMED',
    '5 CSV_MALFORMED',
    '6 5',
    '8 6',
  ]);
});

test('lines are counted as editors do', async () => {
  expect(told(await rowsOf('a\n\n"x\n\ny"\n \nz\n', ['a']))).toEqual(['3 x\n\ny', '7 z']);
});

test('a row of another width, and bytes that are no UTF-8, are told by line and column', async () => {
  const bytes = Buffer.concat([Buffer.from('a,b\n1\n2,'), Buffer.from([0xff]), Buffer.from('\n3,3')]);
  const rows = await Array.fromAsync(readCsv(pieces(bytes, 4), ['a']));
  expect(rows).toMatchObject([
    { error: { line: 2, column: null, code: 'COLUMN_COUNT', expected: '2 columns', got: '1' } },
    { error: { line: 3, column: 'b', code: 'NOT_UTF_8' } },
    { kind: 'cells', line: 4 },
  ]);
});

test('a file without a column, or without a line, is refused as a whole', async () => {
  await expect(rowsOf('a,b\n1,2', ['c'])).rejects.toMatchObject({ code: 'MISSING_COLUMN' });
  await expect(rowsOf('', ['c'])).rejects.toMatchObject({ code: 'EMPTY_FILE' });
});

test('a table leaves out what is empty, and throws for a row that is wrong', async () => {
  expect(await readTable(pieces('id,name\n1,\n2,b', 3))).toEqual([{ id: '1' }, { id: '2', name: 'b' }]);
  await expect(readTable(pieces('id,name\n1', 3))).rejects.toThrow('Line 2: COLUMN_COUNT');
});
