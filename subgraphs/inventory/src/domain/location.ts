import type { Point } from './distance.ts';

export type LocationKind = 'DISTRIBUTION_CENTER' | 'STORE' | 'DARK_STORE' | 'SUPPLIER';
export type LocationCapability = 'SHIP' | 'PICKUP' | 'RETURN';
export type FulfillmentMethod = 'SHIP' | 'PICKUP' | 'IN_STORE';

/** A place that holds stock. */
export type Location = Point & {
  readonly id: string;
  readonly code: string;
  readonly nameJa: string;
  readonly nameEn: string | null;
  readonly kind: LocationKind;
  readonly gln: string | null;
  readonly postalCode: string;
  readonly region: string;
  readonly locality: string;
  readonly streetAddress: string;
  readonly openingHours: readonly string[];
  readonly capabilities: readonly LocationCapability[];
  readonly active: boolean;
  readonly updatedAt: Date;
};

/** What deciding on sales needs to know of a location. */
export type Selling = Pick<Location, 'kind' | 'capabilities' | 'active'>;

/** Whether its stock is for customers: a supplier's is not, nor that of a closed place. */
export function sells(location: Selling): boolean {
  return location.active && location.kind !== 'SUPPLIER';
}

/** Whether a location can hand over in this way; any way where none is asked for. */
export function canServe(location: Selling, method: FulfillmentMethod | undefined): boolean {
  if (!sells(location)) return false;
  switch (method) {
    case undefined:
      return true;
    case 'SHIP':
      return location.capabilities.includes('SHIP');
    case 'PICKUP':
      return location.kind === 'STORE' && location.capabilities.includes('PICKUP');
    case 'IN_STORE':
      return location.kind === 'STORE';
    default:
      return method satisfies never;
  }
}
