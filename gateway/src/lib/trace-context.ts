/** A trace that work belongs to, as services tell each other (W3C Trace Context). */
export interface TraceContext {
  readonly traceparent: string;
  readonly tracestate: string | undefined;
}

const version00 = /^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/;

/** A version that is not known yet may say more after the flags (section 3.2.4). */
const laterVersion = /^(?!ff|00)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(-.*)?$/;

/** At least this many characters of `tracestate` are to be passed on (section 3.3.1.5); we pass on no more. */
const maxState = 512;

/** What the headers say; undefined if they say nothing, or nothing valid (section 3.2). Names are lower case. */
export function traceContextOf(headers: Readonly<Record<string, string | undefined>>): TraceContext | undefined {
  const { traceparent, tracestate } = headers;
  if (traceparent === undefined || !(version00.test(traceparent) || laterVersion.test(traceparent))) return undefined;
  return { traceparent, tracestate: isState(tracestate) ? tracestate : undefined };
}

function isState(state: string | undefined): state is string {
  return state !== undefined && state.length <= maxState && /^[\t\x20-\x7e]+$/.test(state);
}
