import { Supergraph } from '@apollo/federation-internals';
import { parse, type DocumentNode } from 'graphql';
import { chainedFields } from './chained-fields.ts';
import { resolvableKeysFirst } from './resolvable-keys-first.ts';
import { withStandIns } from './stand-ins.ts';
import { supportedFeatures } from './supported-features.ts';

/** Apollo's model of a supergraph of which its planner makes right plans. The SDL is valid: `readSupergraph` has read it. */
export function plannableSupergraph(sdl: string): Supergraph {
  return build(withStandIns(ordered(sdl)), { validate: false });
}

/** The supergraph as it is, and as it is planned over; throws if it is invalid. */
export function readSupergraph(sdl: string): { readonly supergraph: Supergraph; readonly plannable: Supergraph } {
  const document = ordered(sdl);
  const supergraph = build(document, { validate: true });
  // Taken apart now and not with the first plan: a supergraph that cannot be is refused at the door.
  supergraph.subgraphs();
  const plannable = chainedFields(document).length === 0 ? supergraph : plannableSupergraph(sdl);
  return { supergraph, plannable };
}

function ordered(sdl: string): DocumentNode {
  return resolvableKeysFirst(parse(sdl, { noLocation: true }));
}

function build(document: DocumentNode, { validate }: { readonly validate: boolean }): Supergraph {
  return Supergraph.build(document, { validateSupergraph: validate, supportedFeatures });
}
