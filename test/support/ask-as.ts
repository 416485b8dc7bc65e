import type { Principal } from '@musubi/scripts';
import type { Stack } from './stack.ts';

/** What a field answers, as deep as it was asked for. */
// oxlint-disable-next-line typescript/no-explicit-any
export type Told = Record<string, any>;

/** Asks in somebody's name: data, or an error with all codes. Repeats what only a busy machine refused; commands have keys. */
export type Ask = (query: string, variables?: object) => Promise<Told>;

/** The voice of a person, or of nobody, at the gateway; `headers` come with every request. */
export function askAs(
  stack: Pick<Stack, 'url' | 'token'>,
  principal?: Principal,
  headers: Readonly<Record<string, string>> = {},
): Ask {
  return async (query, variables = {}) => {
    const token = principal && (await stack.token(principal));
    const body = JSON.stringify({ query, variables });
    for (;;) {
      const response = await fetch(stack.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers, ...(token && { authorization: `Bearer ${token}` }) },
        body,
      });
      const { data, errors } = (await response.json()) as { readonly data?: Told; readonly errors?: readonly Fault[] };
      if (errors === undefined && data !== undefined) return data;
      const codes = (errors ?? []).map(({ extensions }) => extensions?.code ?? '');
      if (codes.length > 0 && codes.every((code) => passing.has(code))) continue;
      throw new Error(`${codes.join(' ')} ${(errors ?? []).map(({ message }) => message).join('; ')}`);
    }
  };
}

/** Runs a mutation with a fresh key; its payload, or an error with the code of its refusal. */
export async function command(
  ask: Ask,
  name: string,
  [input, payload]: readonly [input: object, payload: string],
): Promise<Told> {
  const type = sharedInputs[name] ?? `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { ${name}(input: $input) {
    __typename ... on CommandError { code message } ${payload} } }`;
  const full = { idempotencyKey: crypto.randomUUID(), ...input };
  for (;;) {
    const { [name]: result } = await ask(document, { input: full });
    // A checkout that takes its time is asked for again under its key.
    if (result.__typename === 'CheckoutPending') continue;
    if (result.code === undefined) return result;
    throw new Error(`${name}: ${result.code}: ${result.message}`);
  }
}

/** Inputs that are not called after their mutation. */
const sharedInputs: Readonly<Record<string, string>> = {
  startPicking: 'FulfillmentInput',
  markReadyForPickup: 'FulfillmentInput',
  approveReturn: 'ReturnInput',
  issueRefund: 'ReturnInput',
};

interface Fault {
  readonly message: string;
  readonly extensions?: { readonly code?: string };
}

const passing = new Set([
  'SUBGRAPH_UNAVAILABLE',
  'SUBGRAPH_TIMEOUT',
  'UNAVAILABLE',
  'OVERLOADED',
  'PRICING_UNAVAILABLE',
  'COUPONS_UNAVAILABLE',
]);
