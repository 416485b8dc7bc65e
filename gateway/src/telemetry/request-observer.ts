import type { Exchange, Reply } from '../http/exchange.ts';
import { traceContextOf, type TraceContext } from '../lib/trace-context.ts';

/** A stage of the pipeline that may be worth a look of its own. */
export type Stage = 'authenticate' | 'parse' | 'validate' | 'plan' | 'execute';

/** Sees one request from its arrival to its reply. */
export interface RequestObserver {
  /**
   * Runs a stage and gives what it gives; a promise is seen to its end. `work` gets the trace that what it
   * starts belongs to.
   */
  readonly stage: <T>(name: Stage, work: (trace: TraceContext | undefined) => T) => T;
  /** What the client asks for is known, and allowed. */
  readonly identified: (operation: { readonly name: string | undefined; readonly kind: string }) => void;
  /** For a stream: it begins. */
  readonly ended: (reply: Reply) => void;
}

/** What is looked at of a request before it is read. */
export interface Arrival extends Pick<Exchange, 'headers'> {
  /** `http`: it was refused before it was known to be GraphQL. */
  readonly transport: Exchange['transport'] | 'http';
}

export type ObserveRequest = (arrival: Arrival) => RequestObserver;

/** Sees nothing; a valid trace of the client's still goes on to the subgraphs. */
export function passTraceOn({ headers }: Arrival): RequestObserver {
  const trace = traceContextOf(headers);
  return trace === undefined ? blind : { ...blind, stage: (_name, work) => work(trace) };
}

const blind: RequestObserver = { stage: (_name, work) => work(undefined), identified() {}, ended() {} };
