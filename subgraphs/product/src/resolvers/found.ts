import { codedError } from '@musubi/chassis';
import { isStaff } from '../domain/access.ts';
import type { VariantOfProduct } from '../db/products.ts';
import type { ProductRow } from '../db/tables.ts';
import type { ProductContext } from '../context.ts';

/** The product, unless it is a draft and the caller does not work here. */
export function visibleProduct(row: ProductRow | null, { caller }: ProductContext): ProductRow | null {
  return row === null || (row.status === 'DRAFT' && !isStaff(caller)) ? null : row;
}

/** As `visibleProduct`, for a variant of it. */
export function visibleVariant(row: VariantOfProduct | null, context: ProductContext): VariantOfProduct | null {
  return row !== null && visibleProduct(row.product, context) !== null ? row : null;
}

/** What the schema promises is there; a foreign key or a lock says so. */
export function present<Value>(value: Value | null | undefined, what: string): Value {
  if (value === null || value === undefined) throw new Error(`Expected ${what} to be there`);
  return value;
}

/** Prices of a customer group are for those who work here, and for whoever belongs to it. */
export function requireGroup(customerGroup: string | null, { caller }: ProductContext): string | null {
  if (customerGroup === null || isStaff(caller)) return customerGroup;
  if (caller.kind === 'user' && caller.claims['customer_group'] === customerGroup) return customerGroup;
  throw codedError('FORBIDDEN', `Only staff and its members may ask for the prices of group ${customerGroup}`);
}
