/** The response media types of the GraphQL-over-HTTP and graphql-sse specifications. */
export type MediaType = 'application/graphql-response+json' | 'application/json' | 'text/event-stream';

const offered: readonly MediaType[] = ['application/graphql-response+json', 'application/json', 'text/event-stream'];

/**
 * Picks the response's media type (GraphQL over HTTP, section 6.4; RFC 9110, section 12.5.1), or
 * undefined if the client takes none of ours. No header, or a wildcard alone, gets `application/json`.
 */
export function negotiate(accept: string | undefined): MediaType | undefined {
  if (accept === undefined || accept.trim() === '') return 'application/json';
  const ranked = parseRanges(accept).toSorted((a, b) => b.quality - a.quality);
  for (const { type } of ranked) {
    const exact = offered.find((mediaType) => mediaType === type);
    if (exact) return exact;
    if (type === '*/*' || type === 'application/*') return 'application/json';
  }
  return undefined;
}

/** Whether a stream of results may be the answer: only where it is asked for by name. */
export function takesEvents(accept: string | undefined): boolean {
  return parseRanges(accept ?? '').some(({ type }) => type === 'text/event-stream');
}

function parseRanges(accept: string): { type: string; quality: number }[] {
  return accept
    .split(',')
    .map(parseRange)
    .filter(({ quality }) => quality > 0);
}

function parseRange(range: string): { type: string; quality: number } {
  const [type = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
  const q = parameters.find((parameter) => parameter.startsWith('q='));
  const quality = q === undefined ? 1 : Number(q.slice(2));
  return { type, quality: Number.isFinite(quality) ? quality : 0 };
}
