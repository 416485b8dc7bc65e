// Hive Gateway on node:http, as its documentation has it: node hive.mjs SUPERGRAPH PORT js|rust
// js: its JavaScript planner and executor; rust: plans of the native query planner and the executor made for them.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import { unifiedGraphHandler } from '@graphql-hive/router-runtime';

const [supergraph = '', port = '0', planner = 'js'] = process.argv.slice(2);
const deduplicates = process.env.DEDUPLICATION === 'queries';
const gateway = createGatewayRuntime({
  supergraph: readFileSync(supergraph, 'utf8'),
  ...(planner === 'rust' && { unifiedGraphHandler }),
  inboundInflightRequestDeduplication: deduplicates,
  transportEntries: { '*': { options: { deduplicateInflightRequests: deduplicates } } },
  logging: 'error',
});
createServer((request, response) => void gateway(request, response)).listen(Number(port), '127.0.0.1');
