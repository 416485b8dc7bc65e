import { array, assert, constantFrom, nat, property, record, string, uint8Array } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CallFailure } from '../http-exchange.ts';
import { ResponseReader, type Response } from './response-reader.ts';

function read(pieces: readonly Buffer[], { maxBytes = 10_000, expected = Infinity } = {}): readonly Response[] {
  const responses: Response[] = [];
  const reader = new ResponseReader({
    maxBytes,
    isExpected: () => responses.length < expected,
    onResponse: (response) => responses.push(response),
  });
  for (const piece of pieces) {
    // Whoever reads from a socket uses the memory again.
    const lent = Buffer.from(piece);
    reader.push(lent);
    lent.fill('x');
  }
  return responses;
}

/** What became of pieces while one request waits. */
function outcomeOf(pieces: readonly Buffer[]): string {
  try {
    return `${String(read(pieces, { expected: 1 }).length)} responses`;
  } catch (error) {
    return error instanceof CallFailure ? 'failure' : String(error);
  }
}

function readText(text: string, settings?: { maxBytes?: number; expected?: number }): readonly Response[] {
  return read([Buffer.from(text, 'utf8')], settings);
}

const response = record({
  status: constantFrom(200, 204, 304, 400, 503),
  body: string({ unit: 'grapheme', maxLength: 40 }),
  framing: constantFrom('sized', 'chunked'),
  cuts: array(nat(40), { maxLength: 4 }),
  interim: constantFrom('', 'HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n'),
  trailers: constantFrom('', 'x-sum: 1\r\n'),
});

type Written = typeof response extends { generate: (...all: never[]) => { value: infer Value } } ? Value : never;

function bytesOf({ status, body, framing, cuts, interim, trailers }: Written): Buffer {
  const bytes = Buffer.from(body);
  const start = `${interim}HTTP/1.1 ${String(status)} Why\r\nCache-Control: a\r\nretry-after: 3\r\ncache-control: b=1\r\n`;
  if (status === 204 || status === 304) return Buffer.from(`${start}\r\n`);
  if (framing === 'sized') {
    return Buffer.concat([Buffer.from(`${start}content-length: ${String(bytes.length)}\r\n\r\n`), bytes]);
  }
  const ends = [...new Set(cuts.map((cut) => Math.min(cut, bytes.length))), bytes.length].toSorted((a, b) => a - b);
  const chunks = ends
    .map((end, index) => bytes.subarray(ends[index - 1] ?? 0, end))
    .filter(({ length }) => length > 0)
    .flatMap((chunk) => [Buffer.from(`${chunk.length.toString(16)};a=b\r\n`), chunk, Buffer.from('\r\n')]);
  return Buffer.concat([
    Buffer.from(`${start}Transfer-Encoding: Chunked\r\n\r\n`),
    ...chunks,
    Buffer.from(`0\r\n${trailers}\r\n`),
  ]);
}

function split(bytes: Buffer, cuts: readonly number[]): readonly Buffer[] {
  const ends = [...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length].toSorted((a, b) => a - b);
  return ends.map((end, index) => bytes.subarray(ends[index - 1] ?? 0, end));
}

describe('a response', () => {
  it('is the same in whatever pieces it comes', () => {
    assert(
      property(array(response, { minLength: 1, maxLength: 3 }), array(nat(2000), { maxLength: 12 }), (all, cuts) => {
        const responses = read(split(Buffer.concat(all.map(bytesOf)), cuts));
        const expected = all.map(({ status, body }) => [
          status,
          status === 204 || status === 304 ? '' : body,
          '3',
          'a, b=1',
        ]);
        const got = responses.map((one) => [one.status, one.body, one.retryAfter, one.cacheControl]);
        expect(got).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('is a failure and never a crash or an endless wait for what is there, whatever is done to it', () => {
    const edit = record({ at: nat(2000), remove: nat(3), insert: uint8Array({ maxLength: 4 }) });
    assert(
      property(response, array(edit, { maxLength: 3 }), array(nat(2000), { maxLength: 5 }), (one, edits, cuts) => {
        let bytes = bytesOf(one);
        for (const { at, remove, insert } of edits) {
          const place = at % (bytes.length + 1);
          bytes = Buffer.concat([bytes.subarray(0, place), insert, bytes.subarray(place + remove)]);
        }
        expect(outcomeOf(split(bytes, cuts))).toMatch(/^(failure|[01] responses)$/);
      }),
      { numRuns: 2000 },
    );
  });

  it('may end with its connection', () => {
    const responses: Response[] = [];
    const reader = new ResponseReader({
      maxBytes: 99,
      isExpected: () => true,
      onResponse: (one) => responses.push(one),
    });
    reader.push(Buffer.from('HTTP/1.1 200 OK\r\n\r\nto the e'));
    reader.push(Buffer.from('nd'));
    expect(responses).toEqual([]);
    reader.end();
    expect(responses).toMatchObject([{ body: 'to the end', keepsMs: 0 }]);
  });

  it('tells for how long its connection is kept', () => {
    const kept = (fields: string, version = '1'): number | undefined =>
      readText(`HTTP/1.${version} 204 \r\n${fields}\r\n`)[0]?.keepsMs;
    expect(kept('')).toBeUndefined();
    expect(kept('keep-alive: timeout=5, max=10\r\n')).toBe(5000);
    expect(kept('connection: close\r\n')).toBe(0);
    expect(kept('', '0')).toBe(0);
    expect(kept('connection: Keep-Alive\r\n', '0')).toBeUndefined();
  });
});

describe('refused is', () => {
  const ok = 'HTTP/1.1 200 OK\r\n';
  const malformed: Readonly<Record<string, string>> = {
    'another protocol': 'HTTP/2 200\r\n\r\n',
    'a status of one digit': 'HTTP/1.1 2 OK\r\n\r\n',
    'a change of protocol': 'HTTP/1.1 101 Switching\r\n\r\n',
    'a folded line': `${ok}a: b\r\n c\r\ncontent-length: 0\r\n\r\n`,
    'a bare line feed': `${ok}a: b\ncontent-length: 0\r\n\r\n`,
    'a name with a space': `${ok}content-length : 0\r\n\r\n`,
    'a field without a name': `${ok}: b\r\n\r\n`,
    'a null byte': `${ok}a: \0\r\n\r\n`,
    'a repeated length': `${ok}content-length: 1\r\ncontent-length: 1\r\n\r\na`,
    'a list of lengths': `${ok}content-length: 1, 1\r\n\r\na`,
    'a signed length': `${ok}content-length: +1\r\n\r\na`,
    'a length beside chunks': `${ok}content-length: 1\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`,
    'another coding': `${ok}transfer-encoding: gzip, chunked\r\n\r\n0\r\n\r\n`,
    'chunks of HTTP/1.0': 'HTTP/1.0 200 OK\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
    'a chunk size that is none': `${ok}transfer-encoding: chunked\r\n\r\n0x1\r\na\r\n0\r\n\r\n`,
    'an endless chunk size': `${ok}transfer-encoding: chunked\r\n\r\n000000001\r\na\r\n0\r\n\r\n`,
    'a chunk longer than it said': `${ok}transfer-encoding: chunked\r\n\r\n1\r\nab\r\n0\r\n\r\n`,
    'a trailer that is no field': `${ok}transfer-encoding: chunked\r\n\r\n0\r\nHTTP/1.1 200 OK\r\n\r\n`,
    'an endless head': `${ok}${'a: b\r\n'.repeat(4000)}`,
  };
  it.for(Object.entries(malformed))('%s', ([, text]) => {
    expect(() => readText(text)).toThrow(CallFailure);
  });

  it('a body that is too long, before it has come', () => {
    const sized = `${ok}content-length: 11\r\n\r\n`;
    const chunked = `${ok}transfer-encoding: chunked\r\n\r\n5\r\nabcde\r\n6\r\n`;
    for (const text of [sized, chunked, `${ok}\r\n01234567890`]) {
      expect(() => readText(text, { maxBytes: 10 })).toThrow('at most 10 bytes');
    }
  });

  it('what comes after a response that nothing else was asked with', () => {
    const one = `${ok}content-length: 1\r\n\r\na`;
    expect(() => readText(`${one}\n`, { expected: 1 })).toThrow('not asked for');
    expect(() => readText(`${one}${one}`, { expected: 1 })).toThrow('not asked for');
    expect(readText(`${one}${one}`, { expected: 2 })).toHaveLength(2);
  });
});

it('a body may come in many small chunks', () => {
  const text = `HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n${'1\r\na\r\n'.repeat(5000)}0\r\n\r\n`;
  expect(readText(text)[0]?.body).toBe('a'.repeat(5000));
});
