import { createHash } from 'node:crypto';
import { invalidInput, isId } from '@musubi/chassis';
import { totalOf, type StoreSale } from '../domain/store-sale.ts';
import type { PosSaleInput } from '../generated/resolvers.ts';

/** A sale as it was told, and what tells it from another at the same place of the count. */
export type ParsedSale = { readonly sale: StoreSale; readonly bodyHash: string };

type Refusal = ReturnType<typeof invalidInput>;

/** How far a till's clock may be ahead. */
const AHEAD = 5 * 60_000;

/** The sale that is told, or what is wrong with it; `path` is where it lies in the input. `worth` of it is paid with goods. */
export function parseSale(
  input: PosSaleInput,
  path: string,
  at: { readonly now: Date; readonly worth?: (total: bigint) => bigint },
): ParsedSale | Refusal {
  const refusal = badFacts(input, path, at.now) ?? badLines(input, path) ?? badTenders(input, path);
  if (refusal !== undefined) return refusal;
  const { customerId = null, channel = 'store', currency = 'JPY', taxIncluded = true, ...rest } = input;
  const sale: StoreSale = {
    terminalId: rest.terminalId,
    sequence: rest.sequence,
    locationId: rest.locationId,
    channel: channel ?? 'store',
    customerId,
    occurredAt: rest.occurredAt,
    currency: currency ?? 'JPY',
    taxIncluded: taxIncluded ?? true,
    lines: rest.lines.map((line) => ({
      variantId: line.variantId,
      quantity: line.quantity,
      unitPrice: BigInt(line.unitPrice),
      discount: BigInt(line.discount ?? '0'),
      taxRateBasisPoints: line.taxRateBasisPoints,
    })),
    tenders: rest.tenders
      .map(({ kind, amount, reference = null }) => ({ kind, amount: BigInt(amount), reference }))
      .filter(({ amount }) => amount > 0n),
  };
  const total = totalOf(sale);
  const due = total - (at.worth?.(total) ?? 0n);
  const paid = sale.tenders.reduce((sum, { amount }) => sum + amount, 0n);
  if (paid !== due) return invalidInput(`${path}.tenders`, `Expected tenders of ${due} together, got ${paid}`);
  return { sale, bodyHash: digestOf(sale) };
}

function badFacts(input: PosSaleInput, path: string, now: Date): Refusal | undefined {
  const { terminalId, locationId, channel = 'store', customerId, sequence, occurredAt, currency = 'JPY' } = input;
  for (const [name, id] of Object.entries({ terminalId, locationId, channel, customerId })) {
    if (id != null && !isId(id)) return invalidInput(`${path}.${name}`, 'Expected 1 to 64 of letters, digits, _ . -');
  }
  if (sequence < 1) return invalidInput(`${path}.sequence`, `Expected at least 1, got ${sequence}`);
  if (occurredAt.getTime() > now.getTime() + AHEAD) {
    return invalidInput(`${path}.occurredAt`, `Expected a moment that has come, got ${occurredAt.toISOString()}`);
  }
  if (/^[A-Z]{3}$/.test(currency ?? '')) return undefined;
  return invalidInput(`${path}.currency`, 'Expected three letters of ISO 4217, such as JPY');
}

function badLines({ lines }: PosSaleInput, path: string): Refusal | undefined {
  if (lines.length < 1 || lines.length > 200) {
    return invalidInput(`${path}.lines`, `Expected 1 to 200 lines, got ${lines.length}`);
  }
  for (const [index, { variantId, quantity, unitPrice, discount, taxRateBasisPoints }] of lines.entries()) {
    const at = `${path}.lines.${index}`;
    if (!isId(variantId)) return invalidInput(`${at}.variantId`, 'Expected 1 to 64 of letters, digits, _ . -');
    if (quantity < 1 || quantity > 9999) return invalidInput(`${at}.quantity`, `Expected 1 to 9,999, got ${quantity}`);
    if (!isAmount(unitPrice)) return invalidInput(`${at}.unitPrice`, AMOUNT);
    if (!isAmount(discount ?? '0')) return invalidInput(`${at}.discount`, AMOUNT);
    const subtotal = BigInt(unitPrice) * BigInt(quantity);
    if (BigInt(discount ?? '0') > subtotal) return invalidInput(`${at}.discount`, `Expected at most ${subtotal}`);
    if (taxRateBasisPoints < 0 || taxRateBasisPoints > 10_000) {
      return invalidInput(`${at}.taxRateBasisPoints`, `Expected 0 to 10,000, got ${taxRateBasisPoints}`);
    }
  }
  return undefined;
}

function badTenders({ tenders }: PosSaleInput, path: string): Refusal | undefined {
  if (tenders.length > 10) return invalidInput(`${path}.tenders`, `Expected at most 10 tenders, got ${tenders.length}`);
  const index = tenders.findIndex(({ amount }) => !isAmount(amount));
  return index < 0 ? undefined : invalidInput(`${path}.tenders.${index}.amount`, AMOUNT);
}

const AMOUNT = 'Expected an integer number of minor units as text, at least 0';

/** As much as a column of the database holds, with room for sums. */
function isAmount(text: string): boolean {
  return /^\d{1,12}$/.test(text);
}

function digestOf(sale: StoreSale): string {
  const text = JSON.stringify(sale, (_name, value: unknown) => (typeof value === 'bigint' ? value.toString() : value));
  return createHash('sha256').update(text).digest('hex');
}
