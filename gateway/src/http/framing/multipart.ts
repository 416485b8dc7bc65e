import type { IncrementalForm } from '../exchange.ts';
import { refuse } from '../refuse.ts';
import type { Framing, Interruption } from './framing.ts';

const partHead = '\r\ncontent-type: application/json; charset=utf-8\r\n\r\n';
const before = Buffer.from(partHead);
const openPayload = Buffer.from('{"payload":');
const closePayload = Buffer.from('}');
const end = '--\r\n';

/**
 * Apollo's multipart subscription protocol (`subscriptionSpec=1.0`): results are in `payload`, `{}` is the sign of
 * life, and an error of the transport comes with a payload of null and ends the stream.
 */
export const multipartSubscription: Framing = {
  ...framesBetween('graphql'),
  contentType: 'multipart/mixed; boundary="graphql"; subscriptionSpec=1.0',
  next: ({ text }) => Buffer.concat([before, openPayload, text, closePayload, after('graphql')]),
  failed: (errors) => `${frame('graphql', { payload: null, errors })}${end}`,
  interrupted: (reason) => `${frame('graphql', { payload: null, errors: errorsOf(reason) })}${end}`,
};

/** One response in parts (GraphQL over HTTP, incremental delivery): each is one payload. */
export function multipartResponse(form: IncrementalForm): Framing {
  return { ...framesBetween('-'), contentType: `multipart/mixed; boundary="-"; ${form}` };
}

/** The boundary follows each part at once: a client takes a part for whole only then (RFC 2046, section 5.1.1). */
function framesBetween(boundary: string): Omit<Framing, 'contentType'> {
  return {
    opening: `\r\n--${boundary}`,
    heartbeat: frame(boundary, {}),
    next: ({ text }) => Buffer.concat([before, text, after(boundary)]),
    failed: (errors) => `${frame(boundary, { errors, hasNext: false })}${end}`,
    complete: end,
    interrupted: () => '',
  };
}

function frame(boundary: string, content: object): string {
  return `${partHead}${JSON.stringify(content)}\r\n--${boundary}`;
}

function after(boundary: string): Buffer {
  return Buffer.from(`\r\n--${boundary}`);
}

/** The client may subscribe again, with the cursor that it got last. */
function errorsOf(reason: Interruption): unknown {
  switch (reason) {
    case 'closing':
      return refuse('NOT_READY', 'Expected to be asked elsewhere: this gateway is closing. Please subscribe again.')
        .result.errors;
    case 'session over':
      return refuse('UNAUTHENTICATED', 'Expected a token that is still good. Please subscribe again with a new one.')
        .result.errors;
    case 'too slow':
      return refuse('SLOW_CONSUMER', 'Expected results to be read as they come; too many waited.').result.errors;
    default:
      return reason satisfies never;
  }
}
