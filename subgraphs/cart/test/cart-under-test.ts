import { randomBytes, randomUUID } from 'node:crypto';
import type { Caller } from '@musubi/chassis';
import { asNobody, asService, asUser, startTestSubgraph, type TestSubgraph } from '@musubi/chassis/testing';
import { cart } from '../src/subgraph.ts';
import type { CartDeps } from '../src/context.ts';
import { startFakeCustomer, type FakeCustomer } from './fake-customer.ts';
import { startFakeProduct, type FakeProduct } from './fake-product.ts';

/** The served cart subgraph beside a fake product and a fake customer, and the commands that most tests need. */
export interface CartUnderTest {
  readonly subgraph: TestSubgraph<CartDeps>;
  readonly product: FakeProduct;
  readonly customer: FakeCustomer;
  /** Sends one mutation with a fresh idempotency key unless `input` has one; answers its result. */
  run(name: string, input: object, caller: Caller): Promise<Answer>;
  /** Sends a query; answers its data, and throws on errors. */
  ask(query: string, variables: object, caller: Caller): Promise<Answer>;
  close(): Promise<void>;
}

/** A command's result: a payload or a typed error, with the fields that tests look at. */
// oxlint-disable-next-line typescript/no-explicit-any
export type Answer = Record<string, any>;

export async function startCart(surroundings: { readonly clock?: () => Date } = {}): Promise<CartUnderTest> {
  const secret = randomBytes(32).toString('hex');
  const product = await startFakeProduct(secret, surroundings.clock);
  const customer = await startFakeCustomer(secret, surroundings.clock);
  const subgraphUrls = { product: product.url, customer: customer.url };
  const subgraph = await startTestSubgraph(cart, { ...surroundings, secret, subgraphUrls });
  return {
    subgraph,
    product,
    customer,
    async run(name, input, caller) {
      const body = { idempotencyKey: randomUUID(), ...input };
      const { data, errors } = await subgraph.execute(mutations[name] ?? '', { input: body }, caller);
      if (errors !== undefined) throw new CodedErrors(errors);
      return data?.[name] as Answer;
    },
    async ask(query, variables, caller) {
      const { data, errors } = await subgraph.execute(query, variables, caller);
      if (errors !== undefined) throw new CodedErrors(errors);
      return data as Answer;
    },
    async close() {
      await subgraph.close();
      await product.close();
      await customer.close();
    },
  };
}

/** GraphQL errors, with their codes in the message. */
export class CodedErrors extends Error {
  constructor(errors: readonly { readonly message: string; readonly extensions?: object }[]) {
    super(errors.map(({ message, extensions }) => `${JSON.stringify(extensions)} ${message}`).join('\n'));
  }
}

export const ann = asUser('ann', { role: 'shopper' });
export const bob = asUser('bob', { role: 'shopper' });
export const order = asService('order');
export const shibuya = asUser('staff-1', { role: 'associate', claims: { store_id: 'store-shibuya' } });
export const umeda = asUser('staff-2', { role: 'associate', claims: { store_id: 'store-umeda' } });

export function guest(token?: string): Caller {
  return asNobody(token === undefined ? {} : { 'x-cart-token': token });
}

/** The same person, signed in, with the guest's token still at hand. */
export function annWith(token: string): Caller {
  return { ...ann, headers: { 'x-cart-token': token } };
}

export const cartFields = /* GraphQL */ `
  fragment Parts on Cart {
    id
    status
    version
    currency
    totalQuantity
    customer {
      id
    }
    channel {
      key
    }
    originChannel {
      key
    }
    location {
      id
    }
    lines {
      id
      quantity
      variant {
        id
      }
      unitPrice {
        amount
        currency
      }
      subtotal {
        amount
      }
      total {
        amount
      }
      discounts {
        amount {
          amount
          currency
        }
        kind
        promotion {
          id
        }
        coupon {
          code
        }
      }
      taxRateBasisPoints
      addedVia {
        channel {
          key
        }
        device
        byStaff
      }
      addedAt
    }
    totals {
      subtotal {
        amount
        currency
      }
      discount {
        amount
      }
      tax {
        amount
      }
      total {
        amount
      }
      due {
        amount
      }
      taxIncluded
      taxes {
        rateBasisPoints
        taxable {
          amount
        }
        tax {
          amount
        }
        gross {
          amount
        }
      }
    }
    coupons {
      code
      amount {
        amount
      }
      idle
      explanation
    }
    points {
      points
      used
      mode
      amount {
        amount
      }
    }
    fulfillment {
      method
      location {
        id
      }
      address {
        name
        postalCode
        region
        locality
        streetAddress
        phone
      }
    }
    mergedInto {
      id
    }
    createdAt
    updatedAt
  }
  fragment Failure on CommandError {
    code
    message
    ... on CartNotActive {
      cart {
        ...Parts
      }
    }
    ... on LinesRejected {
      faults {
        index
        code
        message
      }
    }
    ... on VariantNotSold {
      variantIds
    }
    ... on VersionConflict {
      currentVersion
    }
    ... on InvalidInput {
      field
    }
  }
`;

const changeFields = /* GraphQL */ `
  fragment Change on CartChange {
    kind
    variant {
      id
    }
    quantityBefore
    quantityAfter
    unitPriceBefore {
      amount
    }
    unitPriceAfter {
      amount
    }
    message
    at
  }
`;

const cartMutation = (name: string, type: string) => /* GraphQL */ `
  mutation ($input: ${type}!) {
    ${name}(input: $input) {
      __typename
      ... on CartPayload { cart { ...Parts } changes { ...Change } }
      ...Failure
    }
  }
  ${cartFields} ${changeFields}
`;

const listFields = 'id version name customer { id } items { variant { id } quantity addedAt }';

const listMutation = (name: string, type: string) => /* GraphQL */ `
  mutation ($input: ${type}!) {
    ${name}(input: $input) {
      __typename
      ... on SavedListPayload { list { ${listFields} } }
      ... on CommandError { code message }
      ... on VersionConflict { currentVersion }
      ... on InvalidInput { field }
    }
  }
`;

const moveMutation = (name: string, type: string) => /* GraphQL */ `
  mutation ($input: ${type}!) {
    ${name}(input: $input) {
      __typename
      ... on SavedListMovePayload { cart { ...Parts } changes { ...Change } list { ${listFields} } }
      ...Failure
    }
  }
  ${cartFields} ${changeFields}
`;

const handoffMutation = (name: string, type: string, more = '') => /* GraphQL */ `
  mutation ($input: ${type}!) {
    ${name}(input: $input) {
      __typename
      ... on CartHandoffPayload {
        handoff { code qrPayload status purpose location { id } expiresAt cart { id version location { id } } }
      }
      ... on CommandError { code message }
      ... on InvalidInput { field }
      ${more}
    }
  }
`;

const mutations: Readonly<Record<string, string>> = {
  createCart: /* GraphQL */ `
    mutation ($input: CreateCartInput!) {
      createCart(input: $input) {
        __typename
        ... on CreateCartPayload {
          guestToken
          cart {
            ...Parts
          }
        }
        ...Failure
      }
    }
    ${cartFields}
  `,
  addLines: cartMutation('addLines', 'AddLinesInput'),
  changeLines: cartMutation('changeLines', 'ChangeLinesInput'),
  changeQuantity: cartMutation('changeQuantity', 'ChangeQuantityInput'),
  removeLine: cartMutation('removeLine', 'RemoveLineInput'),
  setFulfillment: cartMutation('setFulfillment', 'SetFulfillmentInput'),
  switchChannel: cartMutation('switchChannel', 'SwitchChannelInput'),
  applyCoupon: cartMutation('applyCoupon', 'ApplyCouponInput'),
  removeCoupon: cartMutation('removeCoupon', 'RemoveCouponInput'),
  applyPoints: cartMutation('applyPoints', 'ApplyPointsInput'),
  mergeCarts: cartMutation('mergeCarts', 'MergeCartsInput'),
  freezeCart: cartMutation('freezeCart', 'FreezeCartInput'),
  unfreezeCart: cartMutation('unfreezeCart', 'UnfreezeCartInput'),
  completeCart: cartMutation('completeCart', 'CompleteCartInput'),
  createSavedList: listMutation('createSavedList', 'CreateSavedListInput'),
  changeSavedList: listMutation('changeSavedList', 'ChangeSavedListInput'),
  deleteSavedList: listMutation('deleteSavedList', 'DeleteSavedListInput'),
  moveToCart: moveMutation('moveToCart', 'MoveToCartInput'),
  moveToSavedList: moveMutation('moveToSavedList', 'MoveToSavedListInput'),
  createCartHandoff: handoffMutation('createCartHandoff', 'CreateCartHandoffInput'),
  claimCartHandoff: handoffMutation(
    'claimCartHandoff',
    'ClaimCartHandoffInput',
    '... on TooManyAttempts { retryAfter }',
  ),
};
