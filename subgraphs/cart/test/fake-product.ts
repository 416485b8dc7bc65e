import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { keysFromSecret, systemClock, verify, type Clock } from '@musubi/chassis';

/** What the fake sells a variant for, in yen. */
export interface FakePrice {
  readonly amount: number;
  /** Default 1000 (10 %). */
  readonly taxRateBasisPoints?: number;
  readonly promotions?: readonly object[];
}

/** A product subgraph as cart sees it: it believes signed calls of cart alone, and answers from what the test sets. */
export interface FakeProduct {
  readonly url: string;
  /** By channel and variant; a variant without an entry in the channel sells for 1,000 yen. */
  readonly prices: Map<string, FakePrice | null>;
  /** How many variants each call asked for. */
  readonly calls: number[];
  /** How it answers: as it should, not at all, or with nonsense. */
  mood: 'well' | 'down' | 'garbled';
  /** Runs before each answer of prices. */
  beforeAnswer: () => Promise<void>;
  close(): Promise<void>;
}

export async function startFakeProduct(secret: string, clock: Clock = systemClock): Promise<FakeProduct> {
  const verifier = { audience: 'product', keys: keysFromSecret(secret), clock };
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
      void answer(JSON.parse(body)).then(
        ({ status, text }) => response.writeHead(status).end(text),
        (error: unknown) => response.writeHead(500).end(String(error)),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const fake: FakeProduct = {
    url: `http://127.0.0.1:${port}/graphql`,
    prices: new Map(),
    calls: [],
    mood: 'well',
    beforeAnswer: async () => {},
    close: () => new Promise((resolve) => (server.close(() => resolve()), server.closeAllConnections())),
  };
  return fake;

  async function answer({
    variables,
  }: {
    readonly variables: { readonly channel: string; readonly ids?: readonly string[] };
  }) {
    const { channel, ids } = variables;
    if (fake.mood === 'down') return { status: 503, text: '' };
    if (fake.mood === 'garbled')
      return { status: 200, text: '{"data":{"priceQuotes":[{"unitPrice":1.5}],"channel":{}}}' };
    if (ids === undefined) return ok({ channel: channels.has(channel) ? terms : null });
    fake.calls.push(ids.length);
    await fake.beforeAnswer();
    return ok({ priceQuotes: ids.map((id) => quote(fake.prices.get(`${channel}/${id}`))) });
  }
}

const channels = new Set(['ec', 'app', 'store']);
const terms = { currency: 'JPY', priceMode: 'TAX_INCLUDED', active: true };

function quote(set: FakePrice | null | undefined): object | null {
  if (set === null) return null;
  const { amount, taxRateBasisPoints = 1000, promotions = [] } = set ?? { amount: 1000 };
  return {
    unitPrice: { amount: String(amount), currency: 'JPY' },
    priceMode: 'TAX_INCLUDED',
    taxClass: taxRateBasisPoints === 800 ? 'REDUCED_8' : 'STANDARD_10',
    taxRateBasisPoints,
    promotions,
  };
}

/** A promotion rule as product's answer carries it. */
export function percentOff(id: string, basisPoints: number): object {
  return {
    id,
    name: id,
    priority: 1,
    combinable: false,
    minimumQuantity: 1,
    minimumSubtotal: null,
    discount: { __typename: 'PercentageDiscount', basisPoints },
  };
}

function ok(data: object): { readonly status: number; readonly text: string } {
  return { status: 200, text: JSON.stringify({ data }) };
}

function header(value: string | readonly string[] | undefined): string | undefined {
  return typeof value === 'string' ? value : value?.[0];
}
