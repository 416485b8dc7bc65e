export { customer } from './subgraph.ts';
