import { readFileSync } from 'node:fs';
import type { WorldName } from '../worlds/by-name.ts';

/** An operation that every gateway is asked. */
export interface Workload {
  readonly name: string;
  readonly title: string;
  readonly world: WorldName;
  /** The body of the request. */
  readonly body: string;
}

const deep = `query Deep {
    users { ...User reviews { ...Review product { ...Product reviews { ...Review author { ...User reviews { ...Review product { ...Product } } } } } } }
    topProducts { ...Product reviews { ...Review author { ...User reviews { ...Review product { ...Product } } } } }
  }
  fragment User on User { id username name }
  fragment Review on Review { id body }
  fragment Product on Product { inStock name price shippingEstimate upc weight }`;

const small = '{ me { id username reviews { id body product { upc name inStock } } } }';

const operations = new URL('../../../schema/operations/', import.meta.url);
const money = 'fragment MoneyParts on Money { amount currency }';
const customer = `${readFileSync(new URL('customer-view.graphql', operations), 'utf8')}${money}`;
const asked = { id: 'hanako', near: { latitude: 35.659, longitude: 139.7016 } };

export const workloads: readonly Workload[] = [
  {
    name: 'deep',
    title: 'Deep query of the public gateway benchmark',
    world: 'reviews',
    body: JSON.stringify({ query: deep }),
  },
  { name: 'small', title: 'Small mobile query', world: 'reviews', body: JSON.stringify({ query: small }) },
  {
    name: 'customer',
    title: 'One customer over Musubi’s five subgraphs',
    world: 'shop',
    body: JSON.stringify({ query: customer, variables: asked }),
  },
];
