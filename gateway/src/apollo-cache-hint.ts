import type { SubgraphAnswer } from './call/subgraph-call.ts';

/** How long, in seconds, and for whom a part of an answer may be kept, as Apollo Server's cache policies take it. */
export interface CacheHint {
  readonly maxAge: number;
  readonly scope?: 'PUBLIC' | 'PRIVATE';
}

const directive = /([a-z-]+)(?:\s*=\s*"?([^",\s]*)"?)?/gi;

/** What a subgraph's `cache-control` allows (RFC 9111, section 5.2.2). Who says nothing allows nothing, as with ApolloGateway. */
export function cacheHintOf({ cacheControl = '', errors }: Pick<SubgraphAnswer, 'cacheControl' | 'errors'>): CacheHint {
  const told = new Map<string, string>();
  for (const [, name = '', value = ''] of cacheControl.matchAll(directive)) told.set(name.toLowerCase(), value);
  const seconds = told.get('max-age') ?? '';
  const mayKeep = errors.length === 0 && !told.has('no-store') && !told.has('no-cache') && /^\d{1,9}$/.test(seconds);
  const maxAge = mayKeep ? Number(seconds) : 0;
  if (told.has('private')) return { maxAge, scope: 'PRIVATE' };
  return told.has('public') ? { maxAge, scope: 'PUBLIC' } : { maxAge };
}
