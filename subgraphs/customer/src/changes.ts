import type { ChangeTable, EntityReference } from '@musubi/chassis';
import type { CustomerEvents } from '@musubi/schema';

/** What events of customers change: all that a customer has is told with the customer. */
export const changes: ChangeTable<CustomerEvents> = {
  'customer.CustomerRegistered': ofCustomer,
  'customer.CustomerUpdated': ofCustomer,
  'customer.IdentityLinked': ofCustomer,
  'customer.IdentityUnlinked': ofCustomer,
  'customer.InteractionRecorded': ofCustomer,
  'customer.ConsentChanged': ofCustomer,
  'customer.PointsMoved': ofCustomer,
  'customer.CouponIssued': ({ code, customerId }) => [coupon(code), ...ofCustomer({ customerId })],
  'customer.RedemptionChanged': ({ couponCodes, customerId }) => [
    ...couponCodes.map(coupon),
    ...ofCustomer({ customerId }),
  ],
};

function ofCustomer({ customerId: id }: { readonly customerId: string | null }): readonly EntityReference[] {
  return id === null ? [] : [{ __typename: 'Customer', id }];
}

function coupon(code: string): EntityReference {
  return { __typename: 'Coupon', code };
}
