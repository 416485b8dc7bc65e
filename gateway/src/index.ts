export { createGateway, type Gateway, type GatewayTools } from './gateway.ts';
export type { GatewaySettings, TokenSettings } from './settings.ts';
export { explain, type Explained, type ExplainedTerms } from './plan/explain.ts';
export { MusubiGateway, type MusubiGatewayOptions } from './musubi-gateway.ts';
