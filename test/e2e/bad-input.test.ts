import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Principal } from '@musubi/scripts';
import { addLines, openCart } from '../support/shopping.ts';
import { startStack, startTimeout, type Stack } from '../support/stack.ts';

let stack: Stack;
let cartOfHanako: string;
beforeAll(async () => {
  stack = await startStack();
  const hanako = stack.client({ role: 'shopper', subject: 'hanako' });
  cartOfHanako = await openCart(hanako);
  await addLines(hanako, cartOfHanako, ['sencha-leaf']);
}, startTimeout);
afterAll(() => stack.close());

interface Answer {
  readonly status: number;
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: Readonly<Record<string, unknown>> }[];
}

async function post(body: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  const accept = 'application/graphql-response+json';
  const response = await fetch(stack.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept, ...headers },
    body,
  });
  const answer: Omit<Answer, 'status'> = JSON.parse(await response.text());
  return { status: response.status, ...answer };
}

async function ask(query: string, variables: object = {}, principal?: Principal): Promise<Answer> {
  const authorization = principal && `Bearer ${await stack.token(principal)}`;
  return post(JSON.stringify({ query, variables }), authorization ? { authorization } : {});
}

const codeOf = ({ errors }: Answer): unknown => errors?.[0]?.extensions?.code;

describe('a request that is no GraphQL is refused with a stable code', () => {
  test.each([
    ['malformed query', '{ categories {', 'GRAPHQL_PARSE_FAILED'],
    ['unknown field', '{ categories { colour } }', 'GRAPHQL_VALIDATION_FAILED'],
  ])('%s', async (_, query, code) => {
    const answer = await ask(query);
    expect([answer.status, codeOf(answer)]).toEqual([400, code]);
    expect(answer.data).toBeUndefined();
  });

  test('wrong variable', async () => {
    const answer = await ask('query($id: ID!) { product(id: $id) { id } }', { id: { not: 'an id' } });
    expect([answer.status, codeOf(answer)]).toEqual([400, 'BAD_USER_INPUT']);
  });

  test('malformed JSON', async () => {
    const answer = await post('{"query": "{ categor');
    expect(answer.status).toBe(400);
    expect(codeOf(answer)).toBe('BAD_REQUEST');
  });

  test('oversized body', async () => {
    const answer = await post(JSON.stringify({ query: `{ categories { id } } #${'x'.repeat(2_000_000)}` }));
    expect([answer.status, codeOf(answer)]).toEqual([413, 'PAYLOAD_TOO_LARGE']);
  });
});

describe('a token that does not hold is refused', () => {
  test('expired', async () => {
    const answer = await ask('{ me { id } }', {}, { role: 'shopper', subject: 'hanako', ttl: -120 });
    expect([answer.status, codeOf(answer)]).toEqual([401, 'UNAUTHENTICATED']);
    expect(answer.errors?.[0]?.extensions?.reason).toBe('TOKEN_EXPIRED');
  });

  test('of no issuer', async () => {
    const answer = await post(JSON.stringify({ query: '{ me { id } }' }), { authorization: 'Bearer a.b.c' });
    expect(answer.status).toBe(401);
  });
});

describe('a command that may not or can not be done says why, and nothing changes', () => {
  const hanako = { role: 'shopper', subject: 'hanako' } as const;
  const taro = { role: 'shopper', subject: 'taro' } as const;
  const line = (variantId: string, quantity: number) => ({ lines: [{ variantId, quantity }] });
  const tea = line('sencha-leaf', 1);

  test.each([
    { what: "another's cart", who: taro, command: 'addLines', rest: tea, code: 'NOT_FOUND' },
    {
      what: 'negative quantity',
      who: hanako,
      command: 'addLines',
      rest: line('sencha-leaf', -1),
      code: 'LINES_REJECTED',
    },
    { what: 'unknown variant', who: hanako, command: 'addLines', rest: line('nothing', 1), code: 'LINES_REJECTED' },
    {
      what: 'stale version',
      who: hanako,
      command: 'addLines',
      rest: { ...tea, expectedVersion: 1 },
      code: 'VERSION_CONFLICT',
    },
    {
      what: "an order of another's cart",
      who: taro,
      command: 'checkout',
      rest: { payment: { method: 'PAY_IN_STORE' } },
      code: 'NOT_FOUND',
    },
  ])('$what', async ({ who, command, rest, code }) => {
    const before = await cartOf();
    const type = `${command[0]?.toUpperCase()}${command.slice(1)}Input`;
    const query = `mutation($input: ${type}!) { ${command}(input: $input) { __typename ... on CommandError { code message } } }`;
    const input = { idempotencyKey: crypto.randomUUID(), cartId: cartOfHanako, ...rest };
    const answer = await ask(query, { input }, who);
    expect(answer.errors).toBeUndefined();
    expect(answer.data?.[command]).toMatchObject({ code, message: expect.stringMatching(/\w/) });
    expect(await cartOf()).toEqual(before);
  });

  test('a key that was used for other input', async () => {
    const query =
      'mutation($input: AddLinesInput!) { addLines(input: $input) { __typename ... on CommandError { code } } }';
    const input = {
      idempotencyKey: crypto.randomUUID(),
      cartId: cartOfHanako,
      lines: [{ variantId: 'sencha-bag', quantity: 1 }],
    };
    const first = await ask(query, { input }, hanako);
    const after = await cartOf();
    expect(await ask(query, { input }, hanako)).toEqual(first);
    const other = { ...input, lines: [{ variantId: 'sencha-bag', quantity: 2 }] };
    expect((await ask(query, { input: other }, hanako)).data?.addLines).toMatchObject({
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
    expect(await cartOf()).toEqual(after);
  });
});

describe('a question about what is not there is answered plainly', () => {
  test('a GTIN that nothing has', async () => {
    expect((await ask('{ variantByGtin(gtin: "4901234567894") { id } }')).data).toEqual({ variantByGtin: null });
  });

  test('a GTIN with a wrong check digit', async () => {
    const answer = await ask('{ variantByGtin(gtin: "4901234567890") { id } }');
    expect(codeOf(answer)).toBe('BAD_USER_INPUT');
    expect(answer.errors?.[0]?.message).toMatch(/check digit/i);
  });

  test("another's profile", async () => {
    const answer = await ask('{ customer(id: "hanako") { id email } }', {}, { role: 'shopper', subject: 'taro' });
    expect(answer.data).toEqual({ customer: null });
  });
});

async function cartOf(): Promise<unknown> {
  const query = '{ activeCart { id version totalQuantity lines { id quantity } } }';
  return (await ask(query, {}, { role: 'shopper', subject: 'hanako' })).data;
}
