export { product } from './subgraph.ts';
