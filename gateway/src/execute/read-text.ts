import { isEntity, type Entity } from './entity.ts';

/** JSON text on its way to values. */
export interface Reading {
  readonly text: string;
  /** Where the next value begins. */
  at: number;
  /** Whether a string may have more in it than what stands there. */
  readonly hasEscapes: boolean;
  /** How much of the text was read before, and so not again. */
  skipped: number;
  /** Objects by place in the operation, and there by their first words. */
  readonly known: Map<string, Known>[];
  /** Takes what more than one place has. */
  readonly shared: Set<Entity>;
}

interface Known {
  readonly text: string;
  readonly entity: Entity;
}

/** Reads the value that begins here. Undefined where the text is not as expected: then JSON.parse is to read all of it. */
export type ReadValue = (reading: Reading) => unknown;

/** A member of an object, in the order in which they are expected. */
export interface Member {
  readonly name: string;
  /** As JSON, with what precedes it: as the first member, and as a later one. */
  readonly first: string;
  readonly later: string;
  readonly read: ReadValue;
}

export interface ObjectShape {
  readonly members: readonly Member[];
  /** Whether members may be missing, as those of another type's fragment are. */
  readonly isLoose: boolean;
}

const quote = 0x22;
const comma = 0x2c;
const zero = 0x30;
const openingBracket = 0x5b;
const closingBracket = 0x5d;
const openingBrace = 0x7b;
const closingBrace = 0x7d;
const n = 0x6e;
const t = 0x74;
const f = 0x66;

/** Compiles the reading of a value that is an object of a shape, or a list of such; without a shape, of a leaf. */
export function valueReader(readObject?: ReadValue): ReadValue {
  return function readValue(reading) {
    switch (reading.text.charCodeAt(reading.at)) {
      case quote:
        return readString(reading);
      case openingBrace:
        return readObject?.(reading);
      case openingBracket:
        return readList(reading, readValue);
      case n:
        return readWord(reading, 'null', null);
      case t:
        return readWord(reading, 'true', true);
      case f:
        return readWord(reading, 'false', false);
      default:
        return readNumber(reading);
    }
  };
}

export function objectReader({ members, isLoose }: ObjectShape): ReadValue {
  return (reading) => {
    const { text } = reading;
    const entity: Entity = {};
    let isFirst = true;
    for (const { name, first, later, read } of members) {
      const label = isFirst ? first : later;
      if (!text.startsWith(label, reading.at)) {
        if (isLoose) continue;
        return undefined;
      }
      reading.at += label.length;
      isFirst = false;
      const value = read(reading);
      if (value === undefined) return undefined;
      entity[name] = value;
    }
    if (isFirst) return readWord(reading, '{}', entity);
    if (text.charCodeAt(reading.at) !== closingBrace) return undefined;
    reading.at += 1;
    return entity;
  };
}

/** Below so many characters nothing is said of how much a text repeats itself. */
const enoughToJudge = 16_384;

/**
 * Reads an object that is in the text more than once only once: all places that have it in the same words
 * get the one object. `slot` is the number of its place in the operation; `opening` all that comes before
 * its type's name, and `between` what comes between that and the value that is to tell it from others.
 */
export function sharedReader(
  readObject: ReadValue,
  { slot, opening, between }: { readonly slot: number; readonly opening: string; readonly between: string },
): ReadValue {
  return (reading) => {
    const { text, at: start } = reading;
    const endOfName = text.indexOf('"', start + opening.length);
    const endOfKey = endOfName < 0 ? -1 : text.indexOf('"', endOfName + between.length + 2);
    if (endOfKey < 0) return readObject(reading);
    const firstWords = text.slice(start, endOfKey);
    const known = (reading.known[slot] ??= new Map<string, Known>());
    const before = known.get(firstWords);
    if (before !== undefined && text.slice(start, start + before.text.length) === before.text) {
      reading.at += before.text.length;
      reading.skipped += before.text.length;
      reading.shared.add(before.entity);
      return before.entity;
    }
    // What hardly repeats itself is read faster by JSON.parse.
    if (start > enoughToJudge && reading.skipped < start / 4) return undefined;
    const entity = readObject(reading);
    if (before === undefined && isEntity(entity))
      known.set(firstWords, { entity, text: text.slice(start, reading.at) });
    return entity;
  };
}

function readList(reading: Reading, readMember: ReadValue): unknown[] | undefined {
  const { text } = reading;
  const list: unknown[] = [];
  reading.at += 1;
  if (text.charCodeAt(reading.at) === closingBracket) {
    reading.at += 1;
    return list;
  }
  for (;;) {
    const member = readMember(reading);
    if (member === undefined) return undefined;
    list.push(member);
    const next = text.charCodeAt(reading.at);
    reading.at += 1;
    if (next === closingBracket) return list;
    if (next !== comma) return undefined;
  }
}

function readWord<T>(reading: Reading, word: string, value: T): T | undefined {
  if (!reading.text.startsWith(word, reading.at)) return undefined;
  reading.at += word.length;
  return value;
}

function readString(reading: Reading): unknown {
  const { text, at, hasEscapes } = reading;
  const end = text.indexOf('"', at + 1);
  if (end < 0) return undefined;
  const value = text.slice(at + 1, end);
  if (hasEscapes && value.includes('\\')) return readEscaped(reading);
  reading.at = end + 1;
  return value;
}

const escapedString = /"(?:[^"\\]|\\.)*"/y;

function readEscaped(reading: Reading): unknown {
  return readMatch(reading, escapedString);
}

const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

function readNumber(reading: Reading): unknown {
  const { text, at } = reading;
  let value = 0;
  let end = at;
  for (;;) {
    const digit = text.charCodeAt(end) - zero;
    if (!(digit >= 0 && digit <= 9)) break;
    value = value * 10 + digit;
    end += 1;
  }
  const next = text.charCodeAt(end);
  const isPlain = next === comma || next === closingBrace || next === closingBracket;
  const isShort = end > at && end < at + 15 && (end === at + 1 || text.charCodeAt(at) !== zero);
  if (!isPlain || !isShort) return readMatch(reading, number);
  reading.at = end;
  return value;
}

/** What a pattern matches here, as JSON.parse reads it. */
function readMatch(reading: Reading, pattern: RegExp): unknown {
  pattern.lastIndex = reading.at;
  const [matched] = pattern.exec(reading.text) ?? [];
  if (matched === undefined) return undefined;
  reading.at += matched.length;
  try {
    return JSON.parse(matched);
  } catch {
    return undefined;
  }
}
