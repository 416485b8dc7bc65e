import { hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { canonicalJson } from '../lib/canonical-json.ts';
import { createHmacOf } from '../lib/hmac.ts';
import type { GapReason } from './frame.ts';
import type { Place } from './place.ts';

/** What a cursor is bound to: it continues this stream of this caller, and no other. */
export interface StreamIdentity {
  readonly operationId: string;
  readonly variables: object;
  readonly authority: object;
  /** The subgraph whose log is counted. */
  readonly subgraph: string;
}

export type CursorReading =
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'refused'; readonly reason: Extract<GapReason, 'CURSOR_INVALID' | 'CURSOR_FOREIGN'> };

/** The cursors of one stream: good on every gateway that has the same key. */
export interface Cursors {
  readonly write: (place: Place) => string;
  readonly read: (cursor: string) => CursorReading;
}

export type CursorsOf = (identity: StreamIdentity) => Cursors;

/**
 * `secret` is hex; gateways that share it take each other's cursors, and their own after a restart.
 * Without one the key is drawn, and a cursor ends with the process.
 */
export function createCursorsOf(secret: string | undefined): CursorsOf {
  const key =
    secret === undefined
      ? randomBytes(32)
      : Buffer.from(hkdfSync('sha256', Buffer.from(secret, 'hex'), '', 'musubi:gateway-cursors', 32));
  const hmac = createHmacOf(key);
  const mac: Mac = (text) => hmac(text).slice(0, macLength);
  return (identity) => {
    const tag = mac(`stream\n${canonicalJson(identity)}`);
    return { write: (place) => write(mac, tag, place), read: (cursor) => read(mac, tag, cursor) };
  };
}

/** 132 bits of the HMAC, in base64url: enough against guessing, short in every result. */
const macLength = 22;

type Mac = (text: string) => string;

/** `<base64url of [position, tag, epoch]>.<mac over it>`. Opaque to clients. */
function write(mac: Mac, tag: string, { position, epoch }: Place): string {
  const body = Buffer.from(JSON.stringify([position, tag, epoch])).toString('base64url');
  return `${body}.${mac(body)}`;
}

function read(mac: Mac, tag: string, cursor: string): CursorReading {
  const [body = '', given = ''] = cursor.split('.');
  const [proof, expected] = [Buffer.from(given), Buffer.from(mac(body))];
  const isOurs = proof.length === expected.length && timingSafeEqual(proof, expected);
  const content = isOurs ? contentOf(body) : undefined;
  if (content === undefined) return { kind: 'refused', reason: 'CURSOR_INVALID' };
  if (content.tag !== tag) return { kind: 'refused', reason: 'CURSOR_FOREIGN' };
  return { kind: 'place', place: content.place };
}

function contentOf(body: string): { readonly tag: string; readonly place: Place } | undefined {
  const content: unknown = JSON.parse(Buffer.from(body, 'base64url').toString('utf8'));
  if (!Array.isArray(content)) return undefined;
  const [position, tag, epoch]: unknown[] = content;
  if (typeof position !== 'number' || typeof tag !== 'string') return undefined;
  return { tag, place: { position, epoch: typeof epoch === 'string' ? epoch : undefined } };
}
