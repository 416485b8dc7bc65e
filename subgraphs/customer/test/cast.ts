import type { Caller, DomainEvent } from '@musubi/chassis';
import { asService, asUser, type TestAnswer, type TestSubgraph } from '@musubi/chassis/testing';
import type { CustomerDeps } from '../src/context.ts';

/** Who appears in the tests. Times are those of `clock`. */
export const hanako = asUser('hanako', { role: 'shopper' });
export const taro = asUser('taro', { role: 'shopper' });
export const aoi = asUser('aoi', { role: 'associate', claims: { store_id: 'shibuya' } });
export const ren = asUser('ren', { role: 'agent', claims: { case_id: 'k-1' } });
export const root = asUser('root', { role: 'admin' });
export const importer = asService('import');

export type Customers = TestSubgraph<CustomerDeps>;

/** A clock that tests move by hand. */
export function movableClock(start = '2026-11-21T09:00:00.000Z') {
  let now = new Date(start).getTime();
  return {
    clock: () => new Date(now),
    advance(hours: number) {
      now += hours * 3_600_000;
    },
  };
}

let keys = 0;
/** An idempotency key that was never used. */
export function freshKey(): string {
  keys += 1;
  return `key-${keys}`;
}

const REGISTER = `mutation ($input: RegisterCustomerInput!) { registerCustomer(input: $input) {
  __typename ... on CustomerPayload { customer { id version memberCard identities { type value verifiedAt } } }
  ... on CommandError { code message } ... on InvalidInput { field } ... on IdentityTaken { type } } }`;

const RESULT = `__typename ... on CustomerPayload { customer { id version name { full } } }
  ... on CommandError { code message } ... on InvalidInput { field } ... on IdentityTaken { type }
  ... on VersionConflict { currentVersion }`;

const RECORD = `mutation ($input: RecordInteractionsInput!) { recordInteractions(input: $input) {
  __typename ... on RecordInteractionsPayload { customer { id } recorded { id } }
  ... on CommandError { code message } ... on InvalidInput { field } } }`;

/** Runs a mutation as its result; throws when there is none. */
export async function command(
  customers: Customers,
  caller: Caller,
  [name, input]: readonly [name: string, input: object],
): Promise<Readonly<Record<string, unknown>>> {
  const full = { idempotencyKey: freshKey(), ...input };
  const { data, errors } = await customers.execute(documentOf(name), { input: full }, caller);
  const result: unknown = data?.[name];
  if (typeof result !== 'object' || result === null) throw new Error(`${name} failed: ${JSON.stringify(errors)}`);
  return { ...result };
}

/** Registers somebody by a trusted service. */
export async function registered(customers: Customers, id: string, more: object = {}): Promise<void> {
  const identities = [{ type: 'EMAIL', value: `${id}@example.jp` }];
  const input = { id, name: { family: '山田', given: id }, identities, ...more };
  const result = await command(customers, importer, ['registerCustomer', input]);
  if (result['__typename'] !== 'CustomerPayload') throw new Error(JSON.stringify(result));
}

function documentOf(name: string): string {
  if (name === 'registerCustomer') return REGISTER;
  if (name === 'recordInteractions') return RECORD;
  const input = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  return `mutation ($input: ${input}!) { ${name}(input: $input) { ${RESULT} } }`;
}

/** The stable codes of an answer's errors. */
export function codes({ errors }: TestAnswer): readonly unknown[] {
  return (errors ?? []).map(({ extensions }) => extensions?.['code']);
}

/** An event as another subgraph would publish it. */
function eventOf(
  type: string,
  id: string,
  about: { readonly time: Date; readonly data: DomainEvent['data'] },
): DomainEvent {
  return {
    id,
    source: `/${type.split('.')[0]}`,
    type,
    subject: `${type}/${id}`,
    sequence: 1,
    time: about.time.toISOString(),
    data: about.data,
    schemaVersion: 1,
    correlationId: null,
    causationId: null,
  };
}

export function orderPlaced(id: string, more: DomainEvent['data'] & { readonly placedAt: string }): DomainEvent {
  const data = {
    orderId: id,
    number: `M-${id}`,
    customerId: 'hanako',
    channel: 'app',
    locationIds: ['shibuya'],
    total: { amount: '5990', currency: 'JPY' },
    status: 'PLACED',
    version: 1,
    ...more,
  };
  return eventOf('order.OrderPlaced', `placed-${id}`, { time: new Date(more.placedAt), data });
}

export function cartHandedOff(id: string, locationId: string, time: Date): DomainEvent {
  return eventOf('cart.CartHandedOff', id, { time, data: { cartId: 'c-1', customerId: 'hanako', locationId } });
}

export function orderCancelled(id: string, time: Date): DomainEvent {
  return eventOf('order.OrderCancelled', `cancelled-${id}`, { time, data: { orderId: id, reason: 'changed mind' } });
}
