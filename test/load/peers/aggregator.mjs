// What one writes by hand for exactly two queries, as the limit of what a gateway could be: node aggregator.mjs SUBGRAPHS PORT
// One request a subgraph and step, each entity asked for once, joined by Maps. It knows the answer's shape and nothing else:
// no validation, no errors, no other query.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { Pool } from 'undici';

const [subgraphs = '', port = '0'] = process.argv.slice(2);
const doors = new Map(JSON.parse(readFileSync(subgraphs, 'utf8')).map(({ name, url }) => [name, openDoor(url)]));

function openDoor(url) {
  const { origin, pathname } = new URL(url);
  return { pool: new Pool(origin, { connections: 50 }), path: pathname };
}

const headers = { 'content-type': 'application/json' };

async function ask(name, query, variables) {
  const { pool, path } = doors.get(name);
  const { body } = await pool.request({ method: 'POST', path, headers, body: JSON.stringify({ query, variables }) });
  return (await body.json()).data;
}

const usersQuery = '{ users { id username name } }';
const topProductsQuery = '{ topProducts { upc name price weight } }';
const reviewsQuery = `query ($users: [_Any!]!, $products: [_Any!]!) {
  users: _entities(representations: $users) { ... on User { reviews { id body product { upc reviews { ...Written } } } } }
  products: _entities(representations: $products) { ... on Product { reviews { ...Written } } }
}
fragment Written on Review { id body author { id username reviews { id body product { upc } } } }`;
const namesQuery = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on User { name } } }';
const productsQuery =
  'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Product { name price weight } } }';
const stockQuery =
  'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Product { inStock shippingEstimate } } }';

async function deep() {
  const [{ users }, { topProducts }] = await Promise.all([
    ask('accounts', usersQuery),
    ask('products', topProductsQuery),
  ]);
  const written = await ask('reviews', reviewsQuery, {
    users: users.map(({ id }) => ({ __typename: 'User', id })),
    products: topProducts.map(({ upc }) => ({ __typename: 'Product', upc })),
  });

  const names = new Map(users.map(({ id, name }) => [id, name]));
  const products = new Map(topProducts.map((product) => [product.upc, product]));
  const strangers = new Set();
  const wanted = new Set();
  const noteWritten = (reviews) => {
    for (const { author } of reviews) {
      if (!names.has(author.id)) strangers.add(author.id);
      for (const { product } of author.reviews) if (!products.has(product.upc)) wanted.add(product.upc);
    }
  };
  for (const { reviews } of written.users) {
    for (const { product } of reviews) {
      if (!products.has(product.upc)) wanted.add(product.upc);
      noteWritten(product.reviews);
    }
  }
  for (const { reviews } of written.products) noteWritten(reviews);
  await Promise.all([learnNames([...strangers], names), learnProducts([...wanted], products)]);
  await learnStock([...products.values()], products);

  const productOf = ({ upc }) => products.get(upc);
  const leaf = ({ id, body, product }) => ({ id, body, product: productOf(product) });
  const review = ({ id, body, author }) => ({
    id,
    body,
    author: { id: author.id, username: author.username, name: names.get(author.id), reviews: author.reviews.map(leaf) },
  });
  return {
    users: users.map((user, index) => ({
      ...user,
      reviews: written.users[index].reviews.map(({ id, body, product }) => ({
        id,
        body,
        product: { ...productOf(product), reviews: product.reviews.map(review) },
      })),
    })),
    topProducts: topProducts.map((product, index) => ({
      ...productOf(product),
      reviews: written.products[index].reviews.map(review),
    })),
  };
}

async function learnNames(ids, names) {
  if (ids.length === 0) return;
  const { _entities } = await ask('accounts', namesQuery, { r: ids.map((id) => ({ __typename: 'User', id })) });
  for (const [index, { name }] of _entities.entries()) names.set(ids[index], name);
}

async function learnProducts(upcs, products) {
  if (upcs.length === 0) return;
  const { _entities } = await ask('products', productsQuery, {
    r: upcs.map((upc) => ({ __typename: 'Product', upc })),
  });
  for (const [index, product] of _entities.entries()) products.set(upcs[index], { upc: upcs[index], ...product });
}

async function learnStock(known, products) {
  const r = known.map(({ upc, price, weight }) => ({ __typename: 'Product', upc, price, weight }));
  const { _entities } = await ask('inventory', stockQuery, { r });
  for (const [index, { inStock, shippingEstimate }] of _entities.entries()) {
    const { upc, name, price, weight } = known[index];
    products.set(upc, { inStock, name, price, shippingEstimate, upc, weight });
  }
}

const meQuery = '{ me { id username } }';
const myReviewsQuery =
  'query ($r: [_Any!]!) { _entities(representations: $r) { ... on User { reviews { id body product { upc } } } } }';
const productNamesQuery = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Product { name } } }';
const inStockQuery = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Product { inStock } } }';

async function small() {
  const { me } = await ask('accounts', meQuery);
  const { _entities } = await ask('reviews', myReviewsQuery, { r: [{ __typename: 'User', id: me.id }] });
  const upcs = [...new Set(_entities[0].reviews.map(({ product }) => product.upc))];
  const variables = { r: upcs.map((upc) => ({ __typename: 'Product', upc })) };
  const [names, stock] = await Promise.all([
    ask('products', productNamesQuery, variables),
    ask('inventory', inStockQuery, variables),
  ]);
  const products = new Map(
    upcs.map((upc, index) => [
      upc,
      { upc, name: names._entities[index].name, inStock: stock._entities[index].inStock },
    ]),
  );
  const reviews = _entities[0].reviews.map(({ id, body, product }) => ({
    id,
    body,
    product: products.get(product.upc),
  }));
  return { me: { ...me, reviews } };
}

const answers = { __typename: async () => ({ __typename: 'Query' }), users: deep, me: small };

async function answer(response, { query }) {
  const [, root] = /\{\s*(\w+)/.exec(query);
  const bytes = Buffer.from(JSON.stringify({ data: await answers[root]() }));
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': bytes.length }).end(bytes);
}

createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => void answer(response, JSON.parse(Buffer.concat(chunks))));
}).listen(Number(port), '127.0.0.1');
