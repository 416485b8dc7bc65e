/** What is published, to every topic of one contender. */
export interface Tick {
  readonly number: number;
  /** When it was, in milliseconds by the machine's monotonic clock. */
  readonly at: number;
  readonly text: string;
}

/** A tick, and whose topics it goes to: those that begin with its name. */
export interface Publication extends Tick {
  readonly to: string;
}

export const tickerTypeDefs = `
  type Query { count: Int }
  type Tick { topic: ID! number: Int! at: Float! text: String! }
  type Subscription { ticked(topic: ID!): Tick! }
`;

export const subscription = 'subscription Ticked($topic: ID!) { ticked(topic: $topic) { topic number at text } }';

/** Milliseconds that mean the same in all processes of the machine. */
export function machineMilliseconds(): number {
  return Number(process.hrtime.bigint() / 1000n) / 1000;
}
