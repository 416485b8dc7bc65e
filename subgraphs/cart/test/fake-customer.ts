import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { keysFromSecret, systemClock, verify, type Clock } from '@musubi/chassis';

/** A customer subgraph as cart sees it: points by customer, coupons by code, all as the test sets them. */
export interface FakeCustomer {
  readonly url: string;
  /** By customer. */
  readonly points: Map<string, number>;
  /** By code: the coupon's fields, or the code of why it is refused. */
  readonly coupons: Map<string, object | string>;
  mood: 'well' | 'down' | 'garbled';
  close(): Promise<void>;
}

export async function startFakeCustomer(secret: string, clock: Clock = systemClock): Promise<FakeCustomer> {
  const verifier = { audience: 'customer', keys: keysFromSecret(secret), clock };
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      const signature = {
        context: header(request.headers['x-gw-ctx']),
        signature: header(request.headers['x-gw-sig']),
      };
      const verified = verify({ method: 'POST', path: '/graphql', body }, signature, verifier);
      if (verified.kind === 'refused' || verified.caller.kind !== 'service' || verified.caller.name !== 'cart') {
        response.writeHead(401).end('{"errors":[{"message":"not signed by cart"}]}');
        return;
      }
      if (fake.mood === 'down') response.writeHead(503).end('');
      else response.writeHead(200).end(JSON.stringify({ data: { redeemables: answer(JSON.parse(body)) } }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const fake: FakeCustomer = {
    url: `http://127.0.0.1:${port}/graphql`,
    points: new Map(),
    coupons: new Map(),
    mood: 'well',
    close: () => new Promise((resolve) => (server.close(() => resolve()), server.closeAllConnections())),
  };
  return fake;

  function answer({
    variables,
  }: {
    readonly variables: { readonly customerId: string | null; readonly codes: readonly string[] };
  }) {
    if (fake.mood === 'garbled') return { availablePoints: -1 };
    const { customerId, codes } = variables;
    return {
      availablePoints: customerId === null ? 0 : (fake.points.get(customerId) ?? 0),
      pointValue: { amount: '1', currency: 'JPY' },
      coupons: codes.map((code) => redeemable(code, fake.coupons.get(code) ?? 'COUPON_NOT_FOUND')),
    };
  }
}

function redeemable(code: string, coupon: object | string): object {
  if (typeof coupon === 'string')
    return { code, coupon: null, refusal: { code: coupon, message: `${code}: ${coupon}` } };
  const terms = {
    code,
    name: code,
    discount: { basisPoints: 1000, amount: null },
    minimumSubtotal: null,
    channels: [],
    combinable: true,
    validUntil: null,
  };
  const { refusal = null, ...more } = coupon as { readonly refusal?: object };
  return { code, coupon: { ...terms, ...more }, refusal };
}

function header(value: string | readonly string[] | undefined): string | undefined {
  return typeof value === 'string' ? value : value?.[0];
}
