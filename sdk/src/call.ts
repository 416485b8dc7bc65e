import { GraphError, type ErrorEntry } from './graph-error.ts';
import { jitteredWait } from './jittered-wait.ts';
import { pause } from './pause.ts';

/** An answer as it came. */
export interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly ErrorEntry[];
}

interface Call {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Whether sending it twice does no more than sending it once. */
  readonly repeatable: boolean;
  /** Milliseconds, tries and waits included. */
  readonly deadline: number;
  readonly signal?: AbortSignal;
}

/** Statuses behind which the same request may succeed a moment later. */
const passing = new Set([502, 503, 504]);

/**
 * Posts an operation and reads the answer; repeats what may be repeated until the deadline. Where the gateway says
 * when it has room again, that long is waited for; if it is after the deadline, its refusal is the answer.
 *
 * @throws GraphError `NETWORK_ERROR` when no answer came, `BAD_ANSWER` when it was not GraphQL over HTTP.
 */
export async function callEndpoint(call: Call): Promise<Answer> {
  const deadline = AbortSignal.timeout(call.deadline);
  const end = performance.now() + call.deadline;
  const signal = call.signal ? AbortSignal.any([call.signal, deadline]) : deadline;
  for (let attempt = 0; ; attempt++) {
    const outcome = await post(call, signal);
    if (outcome.kind === 'answer') return outcome.answer;
    if (outcome.kind === 'later') {
      if (!call.repeatable || performance.now() + outcome.waitMs >= end) return outcome.answer;
      try {
        // Up to a tenth more: all who were refused together need not come back together.
        await pause(outcome.waitMs * (1 + Math.random() / 10), signal);
      } catch {
        return outcome.answer;
      }
      continue;
    }
    if (!call.repeatable || signal.aborted) throw outcome.error;
    try {
      await jitteredWait(attempt, signal);
    } catch {
      throw outcome.error;
    }
  }
}

type Outcome =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'later'; readonly answer: Answer; readonly waitMs: number }
  | { readonly kind: 'failed'; readonly error: GraphError };

async function post(call: Call, signal: AbortSignal): Promise<Outcome> {
  let response: Response;
  let text: string;
  try {
    response = await fetch(call.url, {
      method: 'POST',
      headers: {
        accept: 'application/graphql-response+json, application/json',
        'content-type': 'application/json',
        ...call.headers,
      },
      body: call.body,
      signal,
    });
    text = await response.text();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    return { kind: 'failed', error: new GraphError('NETWORK_ERROR', `No answer from ${call.url}: ${reason}`) };
  }
  const later = laterOf(text, response.headers.get('retry-after'));
  if (later) return later;
  if (passing.has(response.status)) {
    return { kind: 'failed', error: new GraphError('NETWORK_ERROR', `${call.url} answered ${response.status}`) };
  }
  return { kind: 'answer', answer: parseAnswer(text, response.status) };
}

/** Codes of refusals that pass: nothing was run. */
const passingCodes = new Set(['RATE_LIMITED', 'OVERLOADED']);

/** A refusal that says after how many seconds to come back, in `Retry-After` or in `extensions.retryAfter`. */
function laterOf(text: string, header: string | null): Outcome | undefined {
  const answer = answerIn(text);
  const { code, retryAfter } = answer?.errors?.[0]?.extensions ?? {};
  if (!answer || answer.data != null || code === undefined || !passingCodes.has(code)) return undefined;
  const seconds = Number(header ?? retryAfter ?? Number.NaN);
  return seconds >= 0 ? { kind: 'later', answer, waitMs: seconds * 1000 } : undefined;
}

function parseAnswer(text: string, status: number): Answer {
  const answer = answerIn(text);
  if (answer) return answer;
  throw new GraphError(
    'BAD_ANSWER',
    `Expected a GraphQL answer, got status ${status} with ${text.length} characters of something else`,
  );
}

/** Undefined for no JSON, and for JSON that is no answer. */
function answerIn(text: string): Answer | undefined {
  try {
    const answer: unknown = JSON.parse(text);
    return isAnswer(answer) ? answer : undefined;
  } catch {
    return undefined;
  }
}

function isAnswer(value: unknown): value is Answer {
  return (
    typeof value === 'object' &&
    value !== null &&
    ('data' in value || ('errors' in value && Array.isArray(value.errors)))
  );
}
