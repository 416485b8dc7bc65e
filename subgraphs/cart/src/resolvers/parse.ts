import { invalidInput, isId } from '@musubi/chassis';
import { maximumQuantity, type Address, type Fulfillment } from '../domain/state.ts';
import type * as Graph from '../generated/resolvers.ts';

type Invalid = ReturnType<typeof invalidInput>;

/** Lines of one command at most. */
const linesAtOnce = 100;

/** What is wrong with the lines of `addLines`; undefined where nothing is. */
export function invalidLines({ lines, device }: Graph.AddLinesInput): Invalid | undefined {
  if (lines.length < 1 || lines.length > linesAtOnce) {
    return invalidInput('lines', `Expected 1 to ${linesAtOnce} lines, got ${lines.length}`);
  }
  if (device != null && !isLine(device, 64)) return invalidInput('device', 'Expected 1 to 64 printable characters');
  for (const [index, { variantId, quantity = 1 }] of lines.entries()) {
    const invalid = invalidId(`lines.${index}.variantId`, variantId);
    if (invalid !== undefined) return invalid;
    if (quantity < 1 || quantity > maximumQuantity) {
      return invalidInput(`lines.${index}.quantity`, `Expected 1 to ${maximumQuantity}, got ${quantity}`);
    }
  }
  return undefined;
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
