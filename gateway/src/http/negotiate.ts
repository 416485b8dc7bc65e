/** The response media types of the GraphQL-over-HTTP specification. */
export type MediaType = 'application/graphql-response+json' | 'application/json';

const offered: readonly MediaType[] = ['application/graphql-response+json', 'application/json'];

/**
 * Picks the response's media type (GraphQL over HTTP, section 6.4; RFC 9110, section 12.5.1), or
 * undefined if the client takes none of ours. No header, or a wildcard alone, gets `application/json`.
 */
export function negotiate(accept: string | undefined): MediaType | undefined {
  if (accept === undefined || accept.trim() === '') return 'application/json';
  const ranges = accept
    .split(',')
    .map(parseRange)
    .filter(({ quality }) => quality > 0);
  const ranked = ranges.toSorted((a, b) => b.quality - a.quality);
  for (const { type } of ranked) {
    const exact = offered.find((mediaType) => mediaType === type);
    if (exact) return exact;
    if (type === '*/*' || type === 'application/*') return 'application/json';
  }
  return undefined;
}

function parseRange(range: string): { type: string; quality: number } {
  const [type = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
  const q = parameters.find((parameter) => parameter.startsWith('q='));
  const quality = q === undefined ? 1 : Number(q.slice(2));
  return { type, quality: Number.isFinite(quality) ? quality : 0 };
}
