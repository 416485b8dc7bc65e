/** What the subgraph with the log serves. */
export const typeDefs = `
  type Query { count: Int }
  type Counted { number: Int! text: String! }
  type Subscription { counted: Counted! }
`;

export const subscription = 'subscription { counted { number text } }';

/** What a crowd has seen, together. */
export interface Sighting {
  readonly members: number;
  /** The last number of who is furthest behind; 0 while somebody has none. */
  readonly least: number;
  /** Numbers that somebody missed, or got again or out of order. */
  readonly missed: number;
  readonly repeated: number;
  /** Results that said that something may be missing, and streams that ended. */
  readonly gaps: number;
  readonly ended: number;
  /** How often the clients tried to connect. */
  readonly attempts: number;
}

/** What a crowd is told. */
export type Word =
  | 'tell'
  /** Everybody is cut off at once, and comes back within a second. */
  | 'storm';
