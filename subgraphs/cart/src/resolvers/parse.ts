import { invalidInput, isId } from '@musubi/chassis';
import type { LineFault, WantedLine, WantedQuantity } from '../domain/cart.ts';
import { maximumQuantity, type Address, type Fulfillment } from '../domain/state.ts';
import type * as Graph from '../generated/resolvers.ts';

type Invalid = ReturnType<typeof invalidInput>;

/** Lines of one command at most. */
const linesAtOnce = 100;

/** What is wrong with how many lines a command has; undefined where nothing is. */
export function invalidCount(field: string, lines: readonly unknown[]): Invalid | undefined {
  if (lines.length >= 1 && lines.length <= linesAtOnce) return undefined;
  return invalidInput(field, `Expected 1 to ${linesAtOnce}, got ${lines.length}`);
}

export function invalidDevice(device: string | null | undefined): Invalid | undefined {
  if (device == null || isLine(device, 64)) return undefined;
  return invalidInput('device', 'Expected 1 to 64 printable characters');
}

/** Lines as the domain takes them, and those that it can't, each with its fault. */
export interface ParsedLines<Line> {
  readonly lines: readonly Line[];
  readonly faults: readonly LineFault[];
}

export function parseLines(given: readonly Graph.CartLineInput[]): ParsedLines<WantedLine> {
  const lines = given.map(({ variantId, quantity = 1 }, index) => ({ index, variantId, quantity }));
  return parted(lines, ({ variantId, quantity }) => {
    const invalid = invalidId('variantId', variantId);
    if (invalid !== undefined) return `variantId: ${invalid.message}`;
    if (quantity >= 1 && quantity <= maximumQuantity) return undefined;
    return `quantity: Expected 1 to ${maximumQuantity}, got ${quantity}`;
  });
}

export function parseQuantities(given: readonly Graph.LineQuantityInput[]): ParsedLines<WantedQuantity> {
  const lines = given.map(({ lineId, quantity }, index) => ({ index, lineId, quantity }));
  return parted(lines, ({ quantity }) => {
    const invalid = invalidQuantity(quantity);
    return invalid && `quantity: ${invalid.message}`;
  });
}

function parted<Line extends { readonly index: number }>(
  lines: readonly Line[],
  faultOf: (line: Line) => string | undefined,
): ParsedLines<Line> {
  const faults = lines.flatMap((line): LineFault[] => {
    const message = faultOf(line);
    return message === undefined ? [] : [{ index: line.index, code: 'BAD_USER_INPUT', message }];
  });
  const wrong = new Set(faults.map(({ index }) => index));
  return { lines: lines.filter(({ index }) => !wrong.has(index)), faults };
}

/** What is wrong with a new quantity; undefined where nothing is. */
export function invalidQuantity(quantity: number): Invalid | undefined {
  if (quantity >= 0 && quantity <= maximumQuantity) return undefined;
  return invalidInput('quantity', `Expected 0 to ${maximumQuantity}, got ${quantity}`);
}

export function invalidId(field: string, id: string): Invalid | undefined {
  return isId(id) ? undefined : invalidInput(field, 'Expected an id of 1 to 64 letters, digits, _ . -');
}

/** How the cart is to reach the customer, or what is wrong with it. */
export function parseFulfillment(
  input: Graph.SetFulfillmentInput,
):
  | { readonly kind: 'parsed'; readonly fulfillment: Fulfillment }
  | { readonly kind: 'invalid'; readonly error: Invalid } {
  const { method, locationId, address } = input;
  switch (method) {
    case 'SHIP': {
      if (locationId != null)
        return invalid('locationId', 'Expected no location for SHIP: where it is sent from is decided later');
      if (address == null) return invalid('address', 'Expected an address for SHIP, got none');
      const field = invalidAddressField(address);
      if (field !== undefined) return invalid(`address.${field}`, 'Expected 1 to 200 printable characters');
      return { kind: 'parsed', fulfillment: { method, address: { ...trimmed(address) } } };
    }
    case 'PICKUP':
    case 'IN_STORE': {
      if (address != null) return invalid('address', `Expected no address for ${method}`);
      if (locationId == null) return invalid('locationId', `Expected a store for ${method}, got none`);
      const error = invalidId('locationId', locationId);
      if (error !== undefined) return { kind: 'invalid', error };
      return { kind: 'parsed', fulfillment: { method, locationId } };
    }
    default:
      return method satisfies never;
  }
}

function invalid(field: string, message: string): { readonly kind: 'invalid'; readonly error: Invalid } {
  return { kind: 'invalid', error: invalidInput(field, message) };
}

function invalidAddressField(address: Graph.ShippingAddressInput): string | undefined {
  const fields = ['name', 'postalCode', 'region', 'locality', 'streetAddress'] as const;
  const wrong = fields.find((field) => !isLine(address[field], 200));
  if (wrong !== undefined) return wrong;
  return address.phone == null || isLine(address.phone, 200) ? undefined : 'phone';
}

function trimmed({ name, postalCode, region, locality, streetAddress, phone }: Graph.ShippingAddressInput): Address {
  return {
    name: name.trim(),
    postalCode: postalCode.trim(),
    region: region.trim(),
    locality: locality.trim(),
    streetAddress: streetAddress.trim(),
    phone: phone?.trim() ?? null,
  };
}

/** Text with something in it, of bounded length, without control characters. */
function isLine(text: string, maximum: number): boolean {
  return text.trim().length > 0 && text.length <= maximum && !/\p{Cc}/u.test(text);
}
