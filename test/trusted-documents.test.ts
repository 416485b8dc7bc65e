import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

import * as operations from '@musubi/sdk/operations';
import { print } from 'graphql';
import { expect, test } from 'vitest';

const url = new URL('../schema/trusted-documents.json', import.meta.url);
const trusted: Record<string, string> = JSON.parse(readFileSync(url, 'utf8'));

test('a gateway that runs trusted documents only runs all that the SDK sends', () => {
  const sent = Object.entries(operations)
    .filter(([name]) => name.endsWith('Document'))
    .map(([name, document]) => ({ name, text: print(document) }));
  expect(sent.length).toBeGreaterThan(20);
  const texts = new Set(Object.values(trusted));
  expect(sent.filter(({ text }) => !texts.has(text)).map(({ name }) => name)).toEqual([]);
});

test('every trusted document has its SHA-256 for an id', () => {
  const wrong = Object.entries(trusted).filter(([id, text]) => createHash('sha256').update(text).digest('hex') !== id);
  expect(wrong).toEqual([]);
});
