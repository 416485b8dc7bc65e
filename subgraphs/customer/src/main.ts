import { runSubgraph } from '@musubi/chassis';
import { customer } from './subgraph.ts';

await runSubgraph(customer);
