import { remember } from '../lib/remember.ts';
import type { IncrementalForm } from './exchange.ts';

/** The response media types of the GraphQL-over-HTTP and graphql-sse specifications. */
export type MediaType = 'application/graphql-response+json' | 'application/json' | 'text/event-stream';

const offered: readonly MediaType[] = ['application/graphql-response+json', 'application/json', 'text/event-stream'];

/**
 * Picks the media type of a single result (GraphQL over HTTP, section 6.4; RFC 9110, section 12.5.1), or
 * undefined if the client takes none of ours. No header, or a wildcard alone, gets `application/json`; so does who
 * takes multipart alone, since the parts are JSON.
 */
export function negotiate(accept: string | undefined): MediaType | undefined {
  if (accept === undefined || accept.trim() === '') return 'application/json';
  const ranges = parseRanges(accept);
  for (const { type } of ranges) {
    const exact = offered.find((mediaType) => mediaType === type);
    if (exact) return exact;
    if (type === '*/*' || type === 'application/*') return 'application/json';
  }
  return ranges.some(({ type }) => type === 'multipart/mixed') ? 'application/json' : undefined;
}

/** What carries more than one result. */
export type Carrier = 'text/event-stream' | 'multipart/mixed';

/** What carries the events of a subscription: only where it is asked for by name. */
export function carrierOfEvents(accept: string | undefined): Carrier | undefined {
  return parseRanges(accept ?? '').find(isForEvents)?.type;
}

/** What carries a response in parts, and how they are written. */
export interface PartsCarrier {
  readonly carrier: Carrier;
  readonly form: IncrementalForm;
}

export function carrierOfParts(accept: string | undefined): PartsCarrier | undefined {
  for (const { type, parameters } of parseRanges(accept ?? '')) {
    if (!isCarrier(type)) continue;
    const form = formOf(parameters);
    if (form !== 'none') return { carrier: type, form };
  }
  return undefined;
}

/** The draft that a range names; the present one if it names none, and is not for subscriptions alone. */
function formOf(parameters: ReadonlyMap<string, string>): IncrementalForm {
  if (parameters.get('deferspec') === '20220824') return 'deferSpec=20220824';
  const isForOthers = parameters.has('deferspec') || parameters.has('subscriptionspec');
  const version = parameters.get('incrementalspec') ?? (isForOthers ? 'none' : 'v0.2');
  return version === 'v0.2' ? 'incrementalSpec=v0.2' : 'none';
}

interface Range {
  readonly type: string;
  readonly quality: number;
  /** Names in lower case, values without quotes. */
  readonly parameters: ReadonlyMap<string, string>;
}

function isForEvents(range: Range): range is Range & { readonly type: Carrier } {
  const { type, parameters } = range;
  return type === 'text/event-stream' || (type === 'multipart/mixed' && parameters.get('subscriptionspec') === '1.0');
}

function isCarrier(type: string): type is Carrier {
  return type === 'text/event-stream' || type === 'multipart/mixed';
}

/** What the client takes, the best first. */
/** Remembered, since clients are programs: they say the same with each request. */
const parseRanges = remember(
  (accept): readonly Range[] =>
    accept
      .split(',')
      .map(parseRange)
      .filter(({ quality }) => quality > 0)
      .toSorted((a, b) => b.quality - a.quality),
  1000,
);

function parseRange(range: string): Range {
  const [type = '', ...rest] = range.split(';').map((part) => part.trim().toLowerCase());
  const parameters = new Map(
    rest.map((parameter) => {
      const [name = '', value = ''] = parameter.split('=');
      return [name.trim(), value.trim().replaceAll('"', '')];
    }),
  );
  const quality = Number(parameters.get('q') ?? 1);
  return { type, parameters, quality: Number.isFinite(quality) ? quality : 0 };
}
