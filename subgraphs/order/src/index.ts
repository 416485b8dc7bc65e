export { orderSubgraph, type Assembly } from './subgraph.ts';
