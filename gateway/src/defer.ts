import { maskError, StreamCut, type ReportError } from './errors.ts';
import type { InParts } from './execute/deferred/run-in-parts.ts';
import type { IncrementalForm } from './http/exchange.ts';
import { deliver, type Payload, type PayloadWriter } from './incremental/deliver.ts';
import { write20220824 } from './incremental/write-20220824.ts';
import { writePending } from './incremental/write-pending.ts';
import type { Sink, Stream } from './lib/stream.ts';
import type { Executed } from './pipeline.ts';

export interface InPartsTools {
  readonly form: IncrementalForm;
  /** Gives up what is still being fetched; aborted when the reader leaves. */
  readonly left: AbortController;
  readonly report: ReportError;
}

/** A response that is on its way in parts, for clients; one result if nothing in it came to be deferred. */
export function inParts(begun: InParts, { form, left, report }: InPartsTools): Executed {
  if (begun.parts.length === 0) {
    left.abort();
    return { kind: 'single', result: begun.initial };
  }
  const payloads = deliver(begun, writerOf(form), (error) => maskError(error, left.signal.aborted ? quietly : report));
  return { kind: 'stream', of: 'parts', results: streamOf(payloads, left, report) };
}

/** Nobody reads what is said after the reader left. */
function quietly(): string {
  return 'aborted';
}

/** Writes in the draft of a form. */
export function writerOf(form: IncrementalForm): PayloadWriter {
  return form === 'deferSpec=20220824' ? write20220824() : writePending();
}

function streamOf(payloads: AsyncGenerator<Payload>, left: AbortController, report: ReportError): Stream {
  return (sink) => {
    pump(payloads, sink, left).then(
      () => sink.end(),
      (error: unknown) => sink.end(new StreamCut([maskError(error, report)])),
    );
    return () => left.abort();
  };
}

async function pump(payloads: AsyncGenerator<Payload>, sink: Sink, left: AbortController): Promise<void> {
  for await (const payload of payloads) {
    if (left.signal.aborted) return;
    // Printed at once: what comes later is put into the same objects.
    const taken = sink.next({ text: Buffer.from(JSON.stringify(payload)), cursor: undefined });
    if (!taken) left.abort();
  }
}
