import { glnOf, gtinOf } from './epcis-identifiers.ts';

/** Why an event was not captured. */
export type EpcisRefusal =
  | 'EVENT_MALFORMED'
  | 'EVENT_TYPE_NOT_TAKEN'
  | 'ERROR_DECLARATION'
  | 'UNIT_OF_MEASURE'
  | 'QUANTITY_NOT_WHOLE'
  | 'IDENTIFIER_UNKNOWN'
  | 'LOCATION_UNKNOWN'
  | 'STOCK_BELOW_ZERO';

/** An event that may be captured. `goods` are units by GTIN-14 that it moves in or, below 0, out; none where it only tells. */
export type EpcisEvent = {
  readonly id: string;
  readonly kind: string;
  readonly action: 'ADD' | 'OBSERVE' | 'DELETE';
  readonly businessStep: string | null;
  /** Where it happened; null where it names no place. */
  readonly gln: string | null;
  readonly eventTime: Date;
  readonly goods: ReadonlyMap<string, number>;
};

export type EpcisReading =
  | { readonly kind: 'event'; readonly event: EpcisEvent }
  | { readonly kind: 'refused'; readonly id: string; readonly code: EpcisRefusal; readonly reason: string };

type Json = Readonly<Record<string, unknown>>;

/** The events of an EPCIS 2.0 document (JSON-LD, section 9 of the standard); undefined when it is none. */
export function eventsOfDocument(document: unknown): readonly unknown[] | undefined {
  if (!isObject(document) || document['type'] !== 'EPCISDocument') return undefined;
  if (!/^2\.\d+$/.test(String(document['schemaVersion']))) return undefined;
  const body = document['epcisBody'];
  if (!isObject(body)) return undefined;
  const list = body['eventList'] ?? (body['event'] === undefined ? undefined : [body['event']]);
  return Array.isArray(list) ? list : undefined;
}

/**
 * What an event means for stock. An ObjectEvent moves goods: ADD in, DELETE out, and OBSERVE in where they were received, out
 * where they were shipped, else not. Aggregations and transactions tell how goods are packed and whose they are: they move
 * nothing. `id` is the event's own, or what the caller makes of its text where it has none.
 */
export function readEvent(raw: unknown, id: string): EpcisReading {
  const refuse = (code: EpcisRefusal, reason: string): EpcisReading => ({ kind: 'refused', id, code, reason });
  if (!isObject(raw)) return refuse('EVENT_MALFORMED', 'Expected an object for an event');
  const { type, action, eventTime } = raw;
  if (typeof type !== 'string' || !TAKEN.has(type)) {
    return refuse('EVENT_TYPE_NOT_TAKEN', `Expected ${[...TAKEN].join(', ')}, got ${String(type)}`);
  }
  if (action !== 'ADD' && action !== 'OBSERVE' && action !== 'DELETE') {
    return refuse('EVENT_MALFORMED', `Expected ADD, OBSERVE or DELETE for action, got ${String(action)}`);
  }
  const time = new Date(typeof eventTime === 'string' ? eventTime : Number.NaN);
  if (Number.isNaN(time.getTime()))
    return refuse('EVENT_MALFORMED', `Expected a moment for eventTime, got ${String(eventTime)}`);
  if (raw['errorDeclaration'] !== undefined) {
    return refuse('ERROR_DECLARATION', 'It declares an earlier event wrong: correct the stock with adjustStock');
  }
  const businessStep = typeof raw['bizStep'] === 'string' ? lastWord(raw['bizStep']) : null;
  const gln = placeOf(raw['bizLocation']) ?? placeOf(raw['readPoint']);
  const event = { id, kind: type, action, businessStep, gln, eventTime: time } as const;
  const direction = type === 'ObjectEvent' ? directionOf(action, businessStep) : 0;
  if (direction === 0) return { kind: 'event', event: { ...event, goods: new Map() } };
  const goods = goodsOf(raw, direction);
  return 'code' in goods
    ? refuse(goods.code, goods.reason)
    : { kind: 'event', event: { ...event, goods: goods.units } };
}

const TAKEN: ReadonlySet<string> = new Set(['ObjectEvent', 'AggregationEvent', 'TransactionEvent']);

function directionOf(action: 'ADD' | 'OBSERVE' | 'DELETE', step: string | null): 1 | 0 | -1 {
  if (action === 'ADD') return 1;
  if (action === 'DELETE') return -1;
  if (step === 'receiving') return 1;
  return step === 'shipping' ? -1 : 0;
}

function goodsOf(
  raw: Json,
  direction: 1 | -1,
): { readonly units: ReadonlyMap<string, number> } | { readonly code: EpcisRefusal; readonly reason: string } {
  const units = new Map<string, number>();
  const instances = listOf(raw['epcList']).map((epc) => ({ identifier: epc, quantity: 1, uom: undefined }));
  const classes = listOf(raw['quantityList']).map((one) =>
    isObject(one)
      ? { identifier: one['epcClass'], quantity: one['quantity'], uom: one['uom'] }
      : { identifier: undefined, quantity: undefined, uom: undefined },
  );
  for (const { identifier, quantity, uom } of [...instances, ...classes]) {
    const gtin = typeof identifier === 'string' ? gtinOf(identifier) : undefined;
    if (gtin === undefined)
      return { code: 'IDENTIFIER_UNKNOWN', reason: `Expected a trade item, got ${String(identifier)}` };
    if (uom !== undefined)
      return { code: 'UNIT_OF_MEASURE', reason: `Expected whole units, got ${JSON.stringify({ quantity, uom })}` };
    if (typeof quantity !== 'number' || !Number.isInteger(quantity) || quantity < 1 || quantity > 1_000_000) {
      return { code: 'QUANTITY_NOT_WHOLE', reason: `Expected 1 to 1000000 units, got ${String(quantity)}` };
    }
    units.set(gtin, (units.get(gtin) ?? 0) + direction * quantity);
  }
  if (units.size === 0) return { code: 'EVENT_MALFORMED', reason: 'Expected goods in epcList or quantityList' };
  return { units };
}

function placeOf(place: unknown): string | null {
  return isObject(place) && typeof place['id'] === 'string' ? (glnOf(place['id']) ?? null) : null;
}

/** A term of the Core Business Vocabulary, whichever way it is written: bare, as a URN or as a URI. */
function lastWord(term: string): string {
  return (term.split(/[:/]/).at(-1) ?? term).replace(/^BizStep-/, '');
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
