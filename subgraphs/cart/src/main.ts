import { runSubgraph } from '@musubi/chassis';
import { cart } from './subgraph.ts';

await runSubgraph(cart);
