import { expect, test } from 'vitest';
import { takeMessage } from './take-message.ts';

const whole = Buffer.from('HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello');
const chunked = Buffer.from(
  'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\nhello\r\n1;a=b\r\n!\r\n0\r\n\r\n',
);

test.each([
  ['its length', whole, 'hello'],
  ['its chunks', chunked, 'hello!'],
])('a message is over where %s say, and not a byte earlier', (_, bytes, body) => {
  for (let cut = 0; cut < bytes.length; cut += 1) expect(takeMessage(bytes.subarray(0, cut))).toBeUndefined();
  const taken = takeMessage(Buffer.concat([bytes, whole]));
  expect(taken?.body.toString()).toBe(body);
  expect(taken?.length).toBe(bytes.length);
});

test('a message without a length has no body', () => {
  const taken = takeMessage(Buffer.from('GET / HTTP/1.1\r\nhost: a\r\n\r\nGET'));
  expect(taken).toMatchObject({ head: 'GET / HTTP/1.1\r\nhost: a', length: 27 });
});

test('a chunk without a size is an error', () => {
  expect(() => takeMessage(Buffer.from('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n'))).toThrow(
    'expected the size of a chunk, got zz',
  );
});
