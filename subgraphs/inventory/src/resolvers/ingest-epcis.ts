import { createHash } from 'node:crypto';
import { notAllowed, runCommand, type Transaction } from '@musubi/chassis';
import type { InventoryContext } from '../context.ts';
import { capturedAmong, noteCaptured } from '../db/epcis-events.ts';
import { lockOrMakeLevels } from '../db/levels.ts';
import { moveStock, type LockedMovement } from '../db/move-stock.ts';
import { maySell } from '../domain/access.ts';
import { invalidInput } from '../domain/check-input.ts';
import { eventsOfDocument, readEvent, type EpcisEvent, type EpcisReading, type EpcisRefusal } from '../domain/epcis.ts';
import { move, NOTHING, type StockLevel } from '../domain/level.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';
import { circumstancesOf } from './circumstances.ts';

/** The most that one document may hold. */
const MOST_EVENTS = 500;
const MOST_CHARACTERS = 1_000_000;

/** What became of an event of a document. */
export type EpcisOutcome = {
  readonly eventId: string;
  readonly status: 'CAPTURED' | 'ALREADY_CAPTURED' | 'REFUSED';
  readonly code: EpcisRefusal | null;
  readonly reason: string | null;
  readonly stockLevels: readonly StockLevel[];
};

export const ingestEpcis: NonNullable<MutationResolvers['ingestEpcis']> = async (_parent, { input }, context) => {
  const { caller, deps, loaders } = context;
  if (maySell(caller) !== 'allowed') return notAllowed('Only services and admin capture EPCIS events');
  const events = parse(input.document);
  if (events === undefined || events.length > MOST_EVENTS) {
    const got = events === undefined ? 'something else' : `${events.length} events`;
    return invalidInput(
      'document',
      `Expected an EPCIS 2.0 document in JSON of at most ${MOST_EVENTS} events, got ${got}`,
    );
  }
  const readings = events.map((event) => readEvent(event, idOf(event)));
  const gtins = readings.flatMap((one) => (one.kind === 'event' ? [...one.event.goods.keys()] : []));
  const [variants, locations] = await Promise.all([
    deps.catalogue([...new Set(gtins)], context.correlationId),
    loaders.locations(),
  ]);
  const places = new Map(locations.flatMap(({ id, gln }) => (gln === null ? [] : [[gln, id]])));
  const planned = readings.map((reading) => plan(reading, { variants, places }));
  return runCommand(deps.database, { caller, operation: 'ingestEpcis', input }, async (tx) => {
    return { __typename: 'EpcisPayload' as const, events: await capture(tx, planned, context) };
  });
};

function parse(document: string): readonly unknown[] | undefined {
  if (document.length > MOST_CHARACTERS) return undefined;
  try {
    return eventsOfDocument(JSON.parse(document));
  } catch {
    return undefined;
  }
}

/** An event that names no id of its own is told again by its text. */
function idOf(event: unknown): string {
  const named: unknown = typeof event === 'object' && event !== null ? Reflect.get(event, 'eventID') : undefined;
  if (typeof named === 'string' && named.length > 0 && named.length <= 500) return named;
  return `sha-256:${createHash('sha256').update(JSON.stringify(event)).digest('hex')}`;
}

type Planned =
  | Extract<EpcisReading, { kind: 'refused' }>
  | {
      readonly kind: 'event';
      readonly event: EpcisEvent;
      readonly locationId: string | null;
      /** Units by variant. */
      readonly units: ReadonlyMap<string, number>;
    };

/** Puts our variants and locations in the place of GTIN and GLN. */
function plan(
  reading: EpcisReading,
  known: { readonly variants: ReadonlyMap<string, string>; readonly places: ReadonlyMap<string, string> },
): Planned {
  if (reading.kind === 'refused') return reading;
  const { event } = reading;
  const locationId = event.gln === null ? null : (known.places.get(event.gln) ?? null);
  const refuse = (code: EpcisRefusal, reason: string): Planned => ({ kind: 'refused', id: event.id, code, reason });
  if (event.goods.size > 0 && locationId === null) {
    return refuse('LOCATION_UNKNOWN', `Expected the GLN of a location, got ${event.gln ?? 'none'}`);
  }
  const units = new Map<string, number>();
  for (const [gtin, quantity] of event.goods) {
    const variantId = known.variants.get(gtin);
    if (variantId === undefined) return refuse('IDENTIFIER_UNKNOWN', `Expected the GTIN of a variant, got ${gtin}`);
    units.set(variantId, (units.get(variantId) ?? 0) + quantity);
  }
  return { kind: 'event', event, locationId, units };
}

/** Each event whole or not at all, in the order of the document. All levels are locked before the first moves. */
async function capture(
  tx: Transaction,
  planned: readonly Planned[],
  context: InventoryContext,
): Promise<readonly EpcisOutcome[]> {
  const { now } = circumstancesOf(context);
  const ids = planned.flatMap((one) => (one.kind === 'event' ? [one.event.id] : []));
  const before = await capturedAmong(tx, ids);
  const keys = planned.flatMap((one) =>
    one.kind === 'event' && one.locationId !== null && !before.has(one.event.id)
      ? [...one.units.keys()].map((variantId) => ({ variantId, locationId: one.locationId ?? '' }))
      : [],
  );
  const distinct = [...new Map(keys.map((key) => [`${key.variantId} ${key.locationId}`, key])).values()];
  const made = { newId: context.deps.newId, now };
  const levels = distinct.length === 0 ? [] : await lockOrMakeLevels(tx, distinct, made);
  const states = new Map(levels.map((level) => [`${level.variantId} ${level.locationId}`, level]));
  const outcomes: EpcisOutcome[] = [];
  for (const one of planned) outcomes.push(await captureOne(tx, { one, states, before }, context));
  return outcomes;
}

async function captureOne(
  tx: Transaction,
  {
    one,
    states,
    before,
  }: { readonly one: Planned; readonly states: Map<string, StockLevel>; readonly before: ReadonlySet<string> },
  context: InventoryContext,
): Promise<EpcisOutcome> {
  const nothing = { code: null, reason: null, stockLevels: [] };
  if (one.kind === 'refused') {
    const { id: eventId, code, reason } = one;
    return { eventId, status: 'REFUSED', code, reason, stockLevels: [] };
  }
  const { event, locationId, units } = one;
  const told = { ...nothing, eventId: event.id };
  if (before.has(event.id)) return { ...told, status: 'ALREADY_CAPTURED' };
  const circumstances = circumstancesOf(context, `EPCIS ${event.id}`.slice(0, 200));
  const moves = [...units].flatMap(([variantId, onHand]): readonly LockedMovement[] => {
    const level = states.get(`${variantId} ${locationId}`);
    const kind = onHand > 0 ? 'RECEIVED' : 'ADJUSTED';
    return level === undefined ? [] : [{ level, movement: { kind, delta: { ...NOTHING, onHand } } }];
  });
  const short = moves.find(({ level, movement }) => move(level, movement, circumstances.now) === undefined);
  if (short !== undefined) {
    const { onHand, reserved, allocated, variantId } = short.level;
    const reason = `Expected on-hand of ${variantId} to stay at ${reserved + allocated} or more, got ${onHand} − ${-short.movement.delta.onHand}`;
    return { ...told, status: 'REFUSED', code: 'STOCK_BELOW_ZERO', reason };
  }
  if (!(await noteCaptured(tx, { event, locationId }, circumstances.now)))
    return { ...told, status: 'ALREADY_CAPTURED' };
  const stockLevels = await moveStock(tx, moves, circumstances);
  for (const level of stockLevels) states.set(`${level.variantId} ${level.locationId}`, level);
  return { ...told, status: 'CAPTURED', stockLevels };
}
