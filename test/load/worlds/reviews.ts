import type { World } from './world.ts';

const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@external", "@requires", "@provides", "@shareable"])\n';

const users = Array.from({ length: 6 }, (_, index) => ({
  id: String(index + 1),
  name: `Reader number ${String(index + 1)}`,
  username: `reader${String(index + 1)}`,
}));
const products = Array.from({ length: 9 }, (_, index) => ({
  upc: String(index + 1),
  name: `Product number ${String(index + 1)}`,
  price: 100 * (index + 1),
  weight: 50 * (index + 1),
  inStock: index % 2 === 0,
}));
const reviews = Array.from({ length: 26 }, (_, index) => ({
  id: String(index + 1),
  body: `What reader ${String((index % 6) + 1)} has to say`,
  authorId: String((index % 6) + 1),
  upc: String((index % 9) + 1),
}));

interface ById {
  readonly id: string;
}
interface ByUpc {
  readonly upc: string;
}

const userOf = ({ id }: ById): object | undefined => users.find((user) => user.id === id);
const productOf = ({ upc }: ByUpc): object | undefined => products.find((product) => product.upc === upc);
const reviewOf = ({ id, body, authorId, upc }: (typeof reviews)[number]): object => ({
  id,
  body,
  author: { __typename: 'User', id: authorId, username: `reader${authorId}` },
  product: { __typename: 'Product', upc },
});

/** The public gateway benchmark's shape, with data small enough to know by heart: accounts, inventory, products and reviews. */
export const reviewsWorld: World = [
  {
    name: 'accounts',
    typeDefs: `${link} type Query { me: User users: [User] }
      type User @key(fields: "id") { id: ID! name: String username: String @shareable }`,
    resolvers: { Query: { me: () => users[0], users: () => users }, User: { __resolveReference: userOf } },
  },
  {
    name: 'inventory',
    typeDefs: `${link} type Product @key(fields: "upc") { upc: String! weight: Int @external price: Int @external
      inStock: Boolean shippingEstimate: Int @requires(fields: "price weight") }`,
    resolvers: {
      Product: {
        __resolveReference: (given: ByUpc) => ({ ...productOf(given), ...given }),
        shippingEstimate: ({ price, weight }: { price: number; weight: number }) => (price > 1000 ? 0 : weight / 2),
      },
    },
  },
  {
    name: 'products',
    typeDefs: `${link} type Query { topProducts(first: Int = 5): [Product] }
      type Product @key(fields: "upc") { upc: String! name: String price: Int weight: Int }`,
    resolvers: {
      Query: { topProducts: (_: unknown, { first }: { first: number }) => products.slice(0, first) },
      Product: { __resolveReference: productOf },
    },
  },
  {
    name: 'reviews',
    typeDefs: `${link} type Review @key(fields: "id") { id: ID! body: String author: User @provides(fields: "username") product: Product }
      type User @key(fields: "id") { id: ID! username: String @external reviews: [Review] }
      type Product @key(fields: "upc") { upc: String! reviews: [Review] }`,
    resolvers: {
      User: { reviews: ({ id }: ById) => reviews.filter(({ authorId }) => authorId === id).map(reviewOf) },
      Product: { reviews: ({ upc }: ByUpc) => reviews.filter((review) => review.upc === upc).map(reviewOf) },
    },
  },
];
