import { ROUTER_SUPPORTED_SUPERGRAPH_FEATURES } from '@apollo/federation-internals';

/**
 * What the gateway does as the specifications say. Any other feature `for: EXECUTION` or `for: SECURITY`
 * makes a supergraph invalid; `@connect` would have the gateway call what is no GraphQL service.
 */
export const supportedFeatures: Set<string> = new Set(
  [...ROUTER_SUPPORTED_SUPERGRAPH_FEATURES].filter((url) => !url.startsWith('https://specs.apollo.dev/connect/')),
);
