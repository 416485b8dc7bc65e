export { order, orderSubgraph, type Assembly } from './subgraph.ts';
