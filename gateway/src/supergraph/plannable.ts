import { Supergraph } from '@apollo/federation-internals';
import { parse, type DocumentNode } from 'graphql';
import { withoutCostDirectives } from './cost-directives.ts';
import { resolvableKeysFirst } from './resolvable-keys-first.ts';
import { withStandIns } from './stand-ins.ts';
import { supportedFeatures } from './supported-features.ts';

/** A supergraph as it is, and as it is planned over. */
export interface Readings {
  readonly supergraph: Supergraph;
  /** With subgraphs that stand in for others, where the planner goes wrong without: see stand-ins.ts. */
  readonly plannable: Supergraph;
}

/** Reads supergraph SDL; throws if it is invalid, unless that has been looked at before. */
export function readSupergraph(sdl: string, { validate }: { readonly validate: boolean }): Readings {
  const document = resolvableKeysFirst(withoutCostDirectives(parse(sdl, { noLocation: true })));
  const supergraph = build(document, { validate });
  // Taken apart now and not with the first plan: a supergraph that cannot be is refused at the door.
  supergraph.subgraphs();
  const standIns = withStandIns(document);
  return { supergraph, plannable: standIns === document ? supergraph : build(standIns, { validate: false }) };
}

function build(document: DocumentNode, { validate }: { readonly validate: boolean }): Supergraph {
  return Supergraph.build(document, { validateSupergraph: validate, supportedFeatures });
}
