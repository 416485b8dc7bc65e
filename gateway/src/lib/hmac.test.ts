import { createHmac } from 'node:crypto';
import { array, assert, property, string, uint8Array } from 'fast-check';
import { expect, it } from 'vitest';
import { createHmacOf } from './hmac.ts';

const keys = uint8Array({ maxLength: 64 }).map((bytes) => Buffer.from(bytes));
const texts = array(string({ unit: 'binary', size: 'large' }), { maxLength: 3 });

it('is what node makes of any key and text, time after time', () => {
  assert(
    property(keys, texts, (key, some) => {
      const hmac = createHmacOf(key);
      const expected = some.map((text) => createHmac('sha256', key).update(text).digest('base64url'));
      expect(some.map(hmac)).toEqual(expected);
    }),
    { numRuns: 50 },
  );
});

it('refuses a key that is longer than a block', () => {
  expect(() => createHmacOf(Buffer.alloc(65))).toThrow('Expected a key of at most 64 bytes, got 65');
});
