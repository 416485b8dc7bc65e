// Mercurius as a gateway with its jit on, as its documentation has it: node mercurius.mjs SUBGRAPHS PORT
// SUBGRAPHS is a file of [{name, url, schema}]: it reads subgraphs in the language of federation 1, and composes them itself.
import { readFileSync } from 'node:fs';
import gateway from '@mercuriusjs/gateway';
import fastify from 'fastify';

const [subgraphs = '', port = '0'] = process.argv.slice(2);
const services = JSON.parse(readFileSync(subgraphs, 'utf8'));
const app = fastify();
await app.register(gateway, {
  jit: 1,
  path: '/graphql',
  gateway: { services: services.map((service) => ({ ...service, connections: 50 })) },
});
await app.listen({ port: Number(port), host: '127.0.0.1' });
