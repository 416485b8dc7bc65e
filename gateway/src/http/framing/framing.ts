import type { GraphQLFormattedError } from 'graphql';
import type { Message } from '../../lib/stream.ts';

/** How a stream of results is written into one HTTP response. */
export interface Framing {
  readonly contentType: string;
  /** Written at once, so that the client knows that it is heard. */
  readonly opening: string;
  /** A sign of life that clients leave out. */
  readonly heartbeat: string;
  readonly next: (message: Message) => Buffer;
  /** The last message of a stream that an error ended. */
  readonly failed: (errors: readonly GraphQLFormattedError[]) => string;
  readonly complete: string;
  /** What ends a stream that is to be taken up again elsewhere. */
  readonly interrupted: (reason: Interruption) => string;
}

/** Why a stream ends that is not over. */
export type Interruption = 'closing' | 'session over' | 'too slow';
