import { runSubgraph } from '@musubi/chassis';
import { inventory } from './subgraph.ts';

await runSubgraph(inventory);
