export { cart } from './subgraph.ts';
