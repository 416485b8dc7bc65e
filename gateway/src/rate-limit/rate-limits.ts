import { isIPv6 } from 'node:net';
import { tooMany, type Refused } from '../errors.ts';
import type { Operation } from '../operation/operation.ts';
import { rootFields } from '../operation/root-fields.ts';
import type { Draught, Shortage, TakeAll } from './buckets.ts';
import { describeRate, type Rate } from './rate.ts';

/** How much may be asked; what has no rate is not counted. */
export interface RateRules {
  /** By one address. */
  readonly address: Rate | undefined;
  /** By one subject of a token, or by one address without a token. */
  readonly caller: Rate | undefined;
  /** As caller, counted in the estimated cost of operations. */
  readonly cost: Rate | undefined;
  /** By one caller, of one operation (`PlaceOrder`) or one field of a root type (`Mutation.login`). */
  readonly operations: Readonly<Record<string, Rate>>;
}

export interface WithinRates {
  readonly kind: 'within';
}

type Verdict = WithinRates | Refused;

/** Who asks for an operation. */
export interface Caller {
  /** Undefined without a token. */
  readonly subject: string | undefined;
  readonly address: string;
}

/** What is asked for, with its estimated cost. */
export interface AskedOperation {
  readonly operation: Operation;
  readonly cost: number;
}

export interface RateLimits {
  /** Before anything is done for the request. */
  readonly admitAddress: (address: string) => Promise<Verdict> | Verdict;
  /** Before the operation is run. */
  readonly admitOperation: (asked: AskedOperation, caller: Caller) => Promise<Verdict> | Verdict;
}

const within: WithinRates = { kind: 'within' };

export function createRateLimits(rules: RateRules, takeAll: TakeAll): RateLimits {
  const { address: addressRate, caller: callerRate, cost: costRate } = rules;
  const operationRates = new Map(Object.entries(rules.operations));
  return {
    admitAddress(address) {
      if (!addressRate) return within;
      return judged(takeAll([{ key: `address:${network(address)}`, rate: addressRate, cost: 1 }]));
    },
    admitOperation({ operation, cost }, { subject, address }) {
      if (!callerRate && !costRate && operationRates.size === 0) return within;
      const caller = subject === undefined ? `address:${network(address)}` : `subject:${subject}`;
      const draughts: Draught[] = callerRate ? [{ key: `caller:${caller}`, rate: callerRate, cost: 1 }] : [];
      if (costRate) draughts.push({ key: `cost:${caller}`, rate: costRate, cost });
      for (const [name, uses] of countedNames(operation)) {
        const rate = operationRates.get(name);
        if (rate) draughts.push({ key: `operation:${name}:${caller}`, rate, cost: uses });
      }
      return draughts.length === 0 ? within : judged(takeAll(draughts));
    },
  };
}

const names = new WeakMap<Operation, ReadonlyMap<string, number>>();

/** What an operation is called, and the root fields that it asks for however often. */
function countedNames(operation: Operation): ReadonlyMap<string, number> {
  const known = names.get(operation);
  if (known) return known;
  const counted = new Map(rootFields(operation));
  const { name } = operation.definition;
  if (name) counted.set(name.value, 1);
  names.set(operation, counted);
  return counted;
}

/** Whoever has one address of IPv6 has all of its /64. */
function network(address: string): string {
  if (!isIPv6(address)) return address;
  // The URL parser knows the one spelling of an address.
  const [head = '', tail = ''] = new URL(`http://[${address.split('%')[0]}]`).hostname.slice(1, -1).split('::');
  const groups = head.split(':').filter(Boolean);
  const zeros = 8 - groups.length - tail.split(':').filter(Boolean).length;
  return [...groups, ...Array.from({ length: zeros }, () => '0')].slice(0, 4).join(':');
}

function judged(taken: ReturnType<TakeAll>): Promise<Verdict> | Verdict {
  return taken instanceof Promise ? taken.then(verdictOf) : verdictOf(taken);
}

function verdictOf(shortage: Shortage | undefined): Verdict {
  if (!shortage) return within;
  const { draught, retryAfterMs } = shortage;
  const [kind = '', name = ''] = draught.key.split(':');
  const whats: Readonly<Record<string, string>> = {
    operation: `uses of ${name} by one caller`,
    cost: 'of estimated cost by one caller',
  };
  const what = whats[kind] ?? `requests by one ${kind}`;
  const reason = kind.toUpperCase();
  return tooMany(`Expected at most ${describeRate(draught.rate)} ${what}.`, { reason, retryAfterMs });
}
