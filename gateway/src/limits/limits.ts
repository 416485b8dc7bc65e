/** What an operation may cost before anything is done for it. */
export interface Limits {
  /** Bytes of a request's body. */
  readonly bodyBytes: number;
  readonly documentBytes: number;
  readonly tokens: number;
  /** Fields nested below each other. */
  readonly depth: number;
  /** The same inside `__schema` and `__type`, whose answers are made locally. */
  readonly introspectionDepth: number;
  readonly aliases: number;
  readonly rootFields: number;
  readonly directives: number;
  /** Fields after every fragment spread is replaced by its fragment. */
  readonly expandedSelections: number;
  /** How often one response name may be asked for in one place. */
  readonly repeats: number;
  /** Values in the variables, those inside lists and objects counted one by one. */
  readonly variableValues: number;
  readonly variableDepth: number;
  /** See costOf. */
  readonly cost: number;
  /** How long a list is taken to be where nothing tells. */
  readonly defaultListSize: number;
  /** Bytes of an answer. */
  readonly responseBytes: number;
  /** Bytes of a subgraph's answer to one call. */
  readonly subgraphBytes: number;
  readonly subscriptionsPerSocket: number;
}

export const defaultLimits: Limits = {
  bodyBytes: 1_000_000,
  documentBytes: 16_384,
  tokens: 1000,
  depth: 12,
  introspectionDepth: 16,
  aliases: 30,
  rootFields: 10,
  directives: 20,
  expandedSelections: 500,
  repeats: 20,
  variableValues: 20_000,
  variableDepth: 20,
  cost: 50_000,
  defaultListSize: 10,
  responseBytes: 20_000_000,
  subgraphBytes: 10_000_000,
  subscriptionsPerSocket: 50,
};
