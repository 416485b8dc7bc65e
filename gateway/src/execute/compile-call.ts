import type { SubgraphAnswer } from '../call/subgraph-call.ts';
import { compileAnswerReader, type ReadAnswer } from './compile-answer-reader.ts';
import type { FetchRun } from './fetch-run.ts';
import { compileRequest, type Asking } from './request-text.ts';

/** What is sent to a subgraph, and where in the response what it answers goes. */
export interface Sending {
  readonly subgraph: string;
  readonly asking: Asking;
  readonly placeOf: (rootName: string) => readonly string[];
  readonly mayShare: MayShare;
}

/** Whether objects at a place may be one if a fetch gives the same for them: see compileAnswerReader. */
export type MayShare = (place: readonly string[]) => boolean;

/** Calls a subgraph; `more` holds members of the request's `variables` as text. */
export type Call = (run: FetchRun, more: readonly string[]) => Promise<SubgraphAnswer>;

export function compileCall({ subgraph, asking, ...places }: Sending): Call {
  const request = compileRequest(asking);
  const read = compileAnswerReader(asking, places);
  return (run, more) => run.call(subgraph, request(run.given, more), read && readInto(read, run));
}

function readInto(read: ReadAnswer, { united }: FetchRun): (text: string) => ReturnType<ReadAnswer> {
  return (text) => read(text, united);
}
