/** What an operation may cost before anything is done for it. */
export interface Limits {
  /** Bytes of a request's body. */
  readonly bodyBytes: number;
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
  readonly subscriptionsPerSocket: number;
}

export const defaultLimits: Limits = {
  bodyBytes: 1_000_000,
  tokens: 1000,
  depth: 12,
  introspectionDepth: 16,
  aliases: 30,
  rootFields: 10,
  directives: 20,
  expandedSelections: 500,
  subscriptionsPerSocket: 50,
};
