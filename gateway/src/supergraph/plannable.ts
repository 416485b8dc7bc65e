import { Supergraph } from '@apollo/federation-internals';
import { parse, type DocumentNode } from 'graphql';
import { withoutCostDirectives } from './cost-directives.ts';
import { withExecutableFeatures } from './executable-features.ts';
import { withInaccessibleReferences } from './inaccessible-references.ts';
import { resolvableKeysFirst } from './resolvable-keys-first.ts';
import { withAbsentMembers, type Absences } from './absent-members.ts';
import { withStandIns } from './stand-ins.ts';
import { supportedFeatures } from './supported-features.ts';

/** A supergraph as it is, and as it is planned over. */
export interface Readings {
  readonly supergraph: Supergraph;
  /**
   * What the planner may be shown, best first: where it goes wrong over the supergraph as it is, which is the last
   * one, it is shown another (absent-members.ts, stand-ins.ts). Throw where it cannot be built.
   */
  readonly views: readonly (() => View)[];
}

/** A supergraph that the planner is shown. */
export interface View {
  readonly supergraph: Supergraph;
  /** What is not so. */
  readonly absences: Absences | undefined;
}

/** Reads supergraph SDL; throws if it is invalid, unless that has been looked at before. */
export function readSupergraph(sdl: string, { validate }: { readonly validate: boolean }): Readings {
  const parsed = withExecutableFeatures(withoutCostDirectives(parse(sdl, { noLocation: true })));
  const document = resolvableKeysFirst(withInaccessibleReferences(parsed));
  const supergraph = build(document, { validate });
  // Taken apart now and not with the first plan: a supergraph that cannot be is refused at the door.
  supergraph.subgraphs();
  const { document: complete, absences } = withAbsentMembers(document);
  const shown = [
    { document: withStandIns(complete), absences },
    { document: withStandIns(document), absences: undefined },
  ];
  const others = shown.filter((one, index) => one.document !== document && (index > 0 || absences));
  const views = others.map((one) => (): View => ({ ...one, supergraph: build(one.document, { validate: false }) }));
  return { supergraph, views: [...views, () => ({ supergraph, absences: undefined })] };
}

function build(document: DocumentNode, { validate }: { readonly validate: boolean }): Supergraph {
  return Supergraph.build(document, { validateSupergraph: validate, supportedFeatures });
}
