import { CallFailure } from '../http-exchange.ts';

/** What a server may not say. The connection is of no use any more. */
export class MalformedResponse extends CallFailure {
  constructor(expected: string) {
    super('bad-response', `Expected ${expected} in the HTTP response`);
  }
}

/** How it is known where the body ends (RFC 9112, section 6.3). */
export type Framing =
  | { readonly kind: 'none' }
  | { readonly kind: 'sized'; readonly length: number }
  | { readonly kind: 'chunked' }
  | { readonly kind: 'until-close' };

export interface ResponseHead {
  readonly status: number;
  readonly framing: Framing;
  readonly retryAfter: string | undefined;
  readonly cacheControl: string | undefined;
  /** Milliseconds for which the server keeps the idle connection; 0 if it closes it, undefined if it does not tell. */
  readonly keepsMs: number | undefined;
}

interface Fields {
  length: string | undefined;
  coding: string | undefined;
  connection: string;
  keepAlive: string;
  retryAfter: string | undefined;
  cacheControl: string | undefined;
}

const statusLine = /HTTP\/1\.([01]) ([1-9]\d\d)(?: [\t\x20-\x7e\x80-\xff]*)?\r\n/y;
const fieldLine = /([!#$%&'*+.^_`|~0-9A-Za-z-]+):([\t\x20-\x7e\x80-\xff]*)\r\n/y;

/**
 * Reads a status line and its fields, each with its line end (RFC 9112, sections 4 and 5). Strict: where
 * two readers could understand two things, as with repeated lengths, folded lines or bare line feeds, it throws.
 */
export function readHead(text: string): ResponseHead {
  statusLine.lastIndex = 0;
  const [, minor, code] = statusLine.exec(text) ?? [];
  if (code === undefined) throw new MalformedResponse('a status line of HTTP/1.0 or 1.1');
  const status = Number(code);
  const fields = readFields(text, statusLine.lastIndex);
  const framing = framingOf(status, fields);
  if (minor === '0' && framing.kind === 'chunked') throw new MalformedResponse('no chunks of HTTP/1.0');
  const options = fields.connection.toLowerCase();
  const closes = minor === '0' ? !options.includes('keep-alive') : options.includes('close');
  return {
    status,
    framing,
    retryAfter: fields.retryAfter,
    cacheControl: fields.cacheControl,
    keepsMs: closes || framing.kind === 'until-close' ? 0 : keptMs(fields.keepAlive),
  };
}

/** Fields of no use to us are checked all the same. */
function readFields(text: string, start: number): Fields {
  const fields: Fields = {
    length: undefined,
    coding: undefined,
    connection: '',
    keepAlive: '',
    retryAfter: undefined,
    cacheControl: undefined,
  };
  fieldLine.lastIndex = start;
  while (fieldLine.lastIndex < text.length) {
    const [, name = '', value = ''] = fieldLine.exec(text) ?? [];
    if (name === '') throw new MalformedResponse('a field and its value on each line');
    switch (name.toLowerCase()) {
      case 'content-length':
        if (fields.length !== undefined) throw new MalformedResponse('one content-length');
        fields.length = value.trim();
        break;
      case 'transfer-encoding':
        if (fields.coding !== undefined) throw new MalformedResponse('one transfer-encoding');
        fields.coding = value.trim().toLowerCase();
        break;
      case 'connection':
        fields.connection += value;
        break;
      case 'keep-alive':
        fields.keepAlive = value;
        break;
      case 'retry-after':
        fields.retryAfter = value.trim();
        break;
      case 'cache-control':
        fields.cacheControl =
          fields.cacheControl === undefined ? value.trim() : `${fields.cacheControl}, ${value.trim()}`;
        break;
      default:
    }
  }
  return fields;
}

/** RFC 9112, section 6.3, without the cases that are known from request smuggling. */
function framingOf(status: number, { length, coding }: Fields): Framing {
  if (coding !== undefined) {
    if (length !== undefined) throw new MalformedResponse('transfer-encoding or content-length, not both');
    if (coding !== 'chunked') throw new MalformedResponse('the transfer-encoding chunked');
  }
  if (length !== undefined && !/^\d{1,15}$/.test(length)) throw new MalformedResponse('digits as content-length');
  if (status < 200 || status === 204 || status === 304) return { kind: 'none' };
  if (coding !== undefined) return { kind: 'chunked' };
  return length === undefined ? { kind: 'until-close' } : { kind: 'sized', length: Number(length) };
}

function keptMs(keepAlive: string): number | undefined {
  const seconds = /timeout\s*=\s*(\d{1,6})/i.exec(keepAlive)?.[1];
  return seconds === undefined ? undefined : Number(seconds) * 1000;
}
