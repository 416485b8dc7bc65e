import { expect, test } from 'vitest';
import { parseCsv } from './csv.ts';

test('rows go by the names of the heading, what is empty is absent', () => {
  expect(parseCsv('id,name,note\r\n1,"a ""b"", c",\n2,"x\ny",z')).toEqual([
    { id: '1', name: 'a "b", c' },
    { id: '2', name: 'x\ny', note: 'z' },
  ]);
});

test('a last empty field counts', () => {
  expect(parseCsv('id,note\n1,')).toEqual([{ id: '1' }]);
});

test('a row of another width is refused by its number', () => {
  expect(() => parseCsv('id,name\n1,a\n2')).toThrow('row 3');
});

test('a quote that never closes is refused', () => {
  expect(() => parseCsv('id,name\n1,"a')).toThrow('row');
});
