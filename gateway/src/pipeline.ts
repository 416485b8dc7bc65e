import type { ExecutionResult, FormattedExecutionResult } from 'graphql';
import type { Authenticate } from './auth/authenticate.ts';
import { authorize, type OperationRules } from './auth/authorize.ts';
import { scopesOf, subjectOf, type Principal } from './auth/principal.ts';
import type { FindDocument } from './documents/find-document.ts';
import { maskError, overloaded, statusOf, type Refused, type ReportError } from './errors.ts';
import type { Result } from './execute/project.ts';
import type { Exchange, MaskedResult, Reply } from './http/exchange.ts';
import type { TraceContext } from './lib/trace-context.ts';
import type { Stream } from './lib/stream.ts';
import { enforceCost } from './limits/enforce-cost.ts';
import { enforceLength, enforceLimits } from './limits/enforce-limits.ts';
import { enforceVariables } from './limits/enforce-variables.ts';
import type { Limits } from './limits/limits.ts';
import { checkVariables, type Variables } from './operation/check-variables.ts';
import type { DocumentCache, Wanted } from './operation/document-cache.ts';
import { selectOperation, type Operation } from './operation/operation.ts';
import type { Liveliness } from './operation/live.ts';
import { parseDocument } from './operation/parse-document.ts';
import { validateDocument, type Suggestions } from './operation/validate-document.ts';
import type { Gate } from './overload/gate.ts';
import type { RateLimits } from './rate-limit/rate-limits.ts';
import type { Generation } from './supergraph/generation.ts';
import type { ObserveRequest, RequestObserver } from './telemetry/request-observer.ts';

/** An operation that may run, with everything that it depends on. */
export interface Checked {
  readonly kind: 'checked';
  readonly operation: Operation;
  readonly variables: Variables;
  readonly liveliness: Liveliness;
  /** As estimated: see limits/cost.ts. */
  readonly cost: number;
  readonly principal: Principal;
  readonly exchange: Exchange;
  /** The same, or why not, on the supergraph that is served by then. */
  readonly again: () => Promise<Checked | Refused>;
}

/** An operation on its way to execution. */
export interface Job<Plan> extends Checked {
  readonly plan: Plan;
  readonly trace: TraceContext | undefined;
}

/**
 * One result, or a stream of results that are masked and printed already: the events of a subscription, whose
 * readers share them, or the parts of one response.
 */
export type Executed =
  | { readonly kind: 'single'; readonly result: Result }
  | { readonly kind: 'stream'; readonly of: 'events' | 'parts'; readonly results: Stream };

/** What the stages need from the composition root. */
export interface PipelineTools<Plan> {
  readonly currentGeneration: () => Generation;
  readonly authenticate: Authenticate;
  readonly gate: Gate;
  readonly rateLimits: RateLimits;
  readonly findDocument: FindDocument;
  readonly documents: DocumentCache;
  readonly limits: Limits;
  readonly rules: OperationRules;
  /** The operation as this caller may run it. */
  readonly grant: (operation: Operation, principal: Principal) => Promise<Operation>;
  /** At once where the plan is known. */
  readonly plan: (checked: Checked) => Plan | Promise<Plan>;
  readonly execute: (job: Job<Plan>) => Promise<Executed>;
  readonly showPlan: (executed: Executed, planned: Omit<Job<Plan>, 'trace'>) => Executed;
  readonly report: ReportError;
  readonly observe: ObserveRequest;
}

/** Sees the stages of a request, or nothing. */
type StageObserver = Pick<RequestObserver, 'stage' | 'identified'>;

/**
 * The life of a request, the same on every transport:
 * admit → parse → limit → validate → authorize → plan → execute → mask.
 * A stage gives what the next one needs, or the refusal that ends the request. Never rejects.
 */
export async function run<Plan>(exchange: Exchange, tools: PipelineTools<Plan>): Promise<Reply> {
  const observer = tools.observe(exchange);
  const reply = await letIn(exchange, tools, observer);
  observer.ended(reply);
  return reply;
}

/** Answers once there is room for the request, or says at once that there is none. Never rejects. */
async function letIn<Plan>(exchange: Exchange, tools: PipelineTools<Plan>, observer: RequestObserver): Promise<Reply> {
  const answered = tools.gate.pass(() => answer(exchange, tools, observer), exchange.signal);
  if (answered === undefined) return maskRefusal(overloaded(), tools.report);
  // Only who leaves while it waits is not answered.
  return answered.catch((error: unknown) => maskRefusal({ errors: [error] }, () => 'aborted'));
}

async function answer<Plan>(exchange: Exchange, tools: PipelineTools<Plan>, observer: RequestObserver): Promise<Reply> {
  try {
    const known = await tools.rateLimits.admitAddress(exchange.address);
    if (known.kind === 'refused') return maskRefusal(known, tools.report);

    const admitted = await observer.stage('authenticate', () => tools.authenticate(exchange.headers['authorization']));
    if (admitted.kind === 'refused') return maskRefusal(admitted, tools.report);

    const document = tools.findDocument(exchange.params, scopesOf(admitted.principal));
    if (document.kind === 'refused') return maskRefusal(document, tools.report);

    const asked = { exchange, principal: admitted.principal, text: document.text };
    const checked = await check(asked, tools, observer);
    if (checked.kind === 'refused') return maskRefusal(checked, tools.report);

    const caller = { subject: subjectOf(admitted.principal), address: exchange.address };
    const within = await tools.rateLimits.admitOperation(checked, caller);
    if (within.kind === 'refused') return maskRefusal(within, tools.report);

    const planning = observer.stage('plan', () => tools.plan(checked));
    const plan = planning instanceof Promise ? await planning : planning;
    const executed = await observer.stage('execute', (trace) => tools.execute({ ...checked, plan, trace }));
    return maskExecuted(tools.showPlan(executed, { ...checked, plan }), tools.report);
  } catch (error) {
    // Nobody reads the reply to a request that was given up, and its abort is no failure of ours.
    const report = exchange.signal.aborted ? () => 'aborted' : tools.report;
    return maskRefusal({ errors: [error] }, report);
  }
}

/** What was asked, whatever supergraph is served. */
interface Asked {
  readonly exchange: Exchange;
  readonly principal: Principal;
  readonly text: string;
}

/** parse → limit → validate → authorize, on the one generation that is served now. */
async function check<Plan>(
  asked: Asked,
  tools: PipelineTools<Plan>,
  observer: StageObserver,
): Promise<Checked | Refused> {
  const { exchange, principal, text } = asked;
  const { documents, limits, rules } = tools;
  const wanted = { text, name: exchange.params.operationName };
  const prepared = prepare(wanted, tools.currentGeneration(), { documents, limits, rules, observer });
  if (prepared.kind === 'refused') return prepared;

  const bounded = enforceVariables(exchange.params.variables, limits);
  if (bounded.kind === 'refused') return bounded;

  const variables = checkVariables(prepared, exchange.params.variables, suggestionsBy(rules));
  if (variables.kind === 'refused') return variables;

  const affordable = enforceCost(prepared, variables.coerced, limits);
  if (affordable.kind === 'refused') return affordable;

  const { transport } = exchange;
  const allowed = authorize(prepared, { transport, values: variables.coerced }, rules);
  if (allowed.kind === 'refused') return allowed;

  const { operation: kind, name } = prepared.definition;
  observer.identified({ name: name?.value, kind });
  const operation = await tools.grant(prepared, principal);
  const again = (): Promise<Checked | Refused> => check(asked, tools, unobserved);
  const { cost } = affordable;
  const { liveliness } = allowed;
  return { kind: 'checked', operation, variables, liveliness, principal, exchange, cost, again };
}

/** What is done anew for a stream on another supergraph is no request. */
const unobserved: StageObserver = { stage: (_name, run) => run(undefined), identified() {} };

/** parse → limit → validate: depends on the text alone, so it is remembered for the generation. */
function prepare(
  wanted: Wanted,
  generation: Generation,
  {
    documents,
    limits,
    rules,
    observer,
  }: Pick<PipelineTools<never>, 'documents' | 'limits' | 'rules'> & { readonly observer: StageObserver },
): Operation | Refused {
  const { text, name } = wanted;
  const short = enforceLength(text, limits);
  if (short.kind === 'refused') return short;

  return documents(generation, wanted, () => {
    const parsed = observer.stage('parse', () => parseDocument(text, limits.tokens));
    if (parsed.kind === 'refused') return parsed;

    const { document } = parsed;
    const within = enforceLimits(document, limits);
    if (within.kind === 'refused') return within;

    const valid = observer.stage('validate', () =>
      validateDocument(generation.apiSchema, document, suggestionsBy(rules)),
    );
    if (valid.kind === 'refused') return valid;

    const source = { text, document, generation };
    return selectOperation(source, name);
  });
}

function suggestionsBy({ introspection }: OperationRules): Suggestions {
  return introspection === 'allowed' ? 'shown' : 'hidden';
}

function maskRefusal({ errors }: { errors: readonly unknown[] }, report: ReportError): Reply {
  const masked = errors.map((error) => maskError(error, report));
  return { kind: 'refused', status: statusOf(masked), result: { errors: masked } };
}

function maskExecuted(executed: Executed, report: ReportError): Reply {
  if (executed.kind === 'stream') return executed;
  return { kind: 'single', result: maskOnce(executed.result, report) };
}

const maskedResults = new WeakMap<Result, MaskedResult>();

/** Those who share a result share what is made of it: its errors are reported once, and its text is printed once. */
function maskOnce(result: Result, report: ReportError): MaskedResult {
  const known = maskedResults.get(result);
  if (known) return known;
  const masked = maskResult(result, report);
  maskedResults.set(result, masked);
  return masked;
}

/** A result with every error in it made fit for clients. */
export function maskResult<Data>(
  { data, errors = [], extensions }: ExecutionResult<Data>,
  report: ReportError,
): FormattedExecutionResult<Data> {
  return {
    ...(errors.length === 0 ? {} : { errors: errors.map((error) => maskError(error, report)) }),
    ...(data === undefined ? {} : { data }),
    ...(extensions === undefined ? {} : { extensions }),
  };
}
