import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Log } from '../lib/log.ts';

/** Where the list of what the issuer took back is. */
export type RevocationSource =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'url'; readonly url: string };

/** What revocations are about, of a token that is valid otherwise. */
export interface TokenFacts {
  readonly subject: string;
  /** Claim `jti`. */
  readonly id: string;
  /** Claim `sid`: the sign-in that the token came from (OpenID Connect Front-Channel Logout 1.0, section 3). */
  readonly session: string | undefined;
  /** Claim `iat`: seconds since 1970. */
  readonly issuedAt: number;
}

export interface Revocations {
  readonly isRevoked: (token: TokenFacts) => boolean;
  /** Calls back once when the token is revoked, until the returned function is called. */
  readonly watch: (token: TokenFacts, onRevoked: () => void) => () => void;
  readonly close: () => void;
}

/** For an issuer that takes nothing back. */
export const noRevocations: Revocations = { isRevoked: () => false, watch: () => () => {}, close() {} };

export interface RevocationTools {
  readonly fetchText: (url: string) => Promise<string>;
  readonly log: Log;
}

const listed = z.object({
  /** Ids of tokens. */
  tokens: z.array(z.string()).default([]),
  /** Sign-ins, with all their tokens. */
  sessions: z.array(z.string()).default([]),
  /** Subject → moment in seconds since 1970: what was issued until then is void. */
  subjects: z.record(z.string(), z.number()).default({}),
});

interface List {
  readonly tokens: ReadonlySet<string>;
  readonly sessions: ReadonlySet<string>;
  readonly subjects: ReadonlyMap<string, number>;
}

/** How often the list is looked at: with what a look takes, a revocation is in force within five seconds. */
const pollMs = 1000;

/**
 * Follows a list of revocations. Rejects if it cannot be read at first; when it cannot be read later on, or
 * is malformed, the last good one holds and the log says so.
 */
export async function openRevocations(source: RevocationSource, tools: RevocationTools): Promise<Revocations> {
  let text = await readText(source, tools);
  let list = listOf(text);
  const watchers = new Map<() => void, TokenFacts>();

  function tell(): void {
    for (const [onRevoked, token] of watchers) {
      if (!isListed(list, token)) continue;
      watchers.delete(onRevoked);
      onRevoked();
    }
  }

  async function look(): Promise<void> {
    try {
      const next = await readText(source, tools);
      if (next === text) return;
      text = next;
      list = listOf(next);
      tell();
    } catch (error) {
      tools.log.error({ err: error }, 'The list of revocations could not be read; the last good one holds');
    }
  }

  let looking = false;
  const timer = setInterval(() => {
    if (looking) return;
    looking = true;
    void look().finally(() => (looking = false));
  }, pollMs);
  timer.unref();
  return {
    isRevoked: (token) => isListed(list, token),
    watch(token, onRevoked) {
      watchers.set(onRevoked, token);
      // It may have come between the check of the token and this.
      if (isListed(list, token)) setImmediate(tell);
      return () => void watchers.delete(onRevoked);
    },
    close: () => clearInterval(timer),
  };
}

function isListed({ tokens, sessions, subjects }: List, { id, session, subject, issuedAt }: TokenFacts): boolean {
  if (tokens.has(id) || (session !== undefined && sessions.has(session))) return true;
  return issuedAt <= (subjects.get(subject) ?? -Infinity);
}

function listOf(text: string): List {
  const { tokens, sessions, subjects } = listed.parse(JSON.parse(text));
  return { tokens: new Set(tokens), sessions: new Set(sessions), subjects: new Map(Object.entries(subjects)) };
}

function readText(source: RevocationSource, { fetchText }: RevocationTools): Promise<string> {
  return source.kind === 'file' ? readFile(source.path, 'utf8') : fetchText(source.url);
}
