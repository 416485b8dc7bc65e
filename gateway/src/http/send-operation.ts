import type { ServerResponse } from 'node:http';
import { errorsOfCut } from '../errors.ts';
import type { Reply } from './exchange.ts';
import { Outbox } from './outbox.ts';
import { printResult } from './print-result.ts';

export interface OperationSending {
  /** Of the operation, chosen by the client. */
  readonly id: string;
  readonly response: ServerResponse;
  /** Aborts when the operation is to end. */
  readonly signal: AbortSignal;
  readonly done: () => void;
}

/** Writes the results of an operation to a stream that it shares with others, each with the operation's id. */
export function sendOperation(reply: Reply, { id, response, signal, done }: OperationSending): void {
  const opening = Buffer.from(`event: next\ndata: {"id":${JSON.stringify(id)},"payload":`);
  const write = (text: Buffer): void => void response.write(Buffer.concat([opening, text, closing]));
  const complete = (): void => {
    response.write(`event: complete\ndata: {"id":${JSON.stringify(id)}}\n\n`);
    done();
  };
  if (reply.kind !== 'stream') {
    write(Buffer.from(printResult(reply.result)));
    complete();
    return;
  }
  const outbox = new Outbox({
    waitingBytes: () => response.writableLength,
    write: ({ text }) => write(text),
    onceDrained: (run) => response.once('drain', run),
  });
  const leave = reply.results({
    next(message) {
      if (response.destroyed || response.writableEnded) return false;
      if (outbox.offer(message)) return true;
      // Its reader is to come back, and each operation goes on after what it got.
      response.end();
      return false;
    },
    end(error) {
      if (response.writableEnded) return;
      outbox.flush();
      if (error !== undefined) write(Buffer.from(JSON.stringify({ errors: errorsOfCut(error) })));
      complete();
    },
  });
  signal.addEventListener('abort', () => {
    outbox.clear();
    leave();
  });
}

const closing = Buffer.from('}\n\n');
