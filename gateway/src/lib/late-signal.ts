/** A signal that is made when somebody first asks for it: what is kept by the thousand rarely needs one. */
export interface LateSignal {
  readonly signal: () => AbortSignal;
  readonly abort: () => void;
}

export function createLateSignal(): LateSignal {
  let controller: AbortController | undefined;
  let isAborted = false;
  return {
    signal() {
      controller ??= new AbortController();
      if (isAborted) controller.abort();
      return controller.signal;
    },
    abort() {
      isAborted = true;
      controller?.abort();
    },
  };
}
