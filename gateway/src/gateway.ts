import { randomUUID } from 'node:crypto';
import { openAuthentication } from './auth/open-authentication.ts';
import { openAdmission } from './admission.ts';
import { fetchText } from './call/fetch-text.ts';
import { createEngine } from './engine.ts';
import { openGraph } from './graph.ts';
import type { Handle } from './http/exchange.ts';
import { openFront } from './http/front.ts';
import { identifyBy } from './identify.ts';
import type { Log } from './lib/log.ts';
import { pause } from './lib/pause.ts';
import { costRulesOf } from './limits/cost-rules.ts';
import { createDocumentCache } from './operation/document-cache.ts';
import { passportOf } from './passport.ts';
import { run } from './pipeline.ts';
import { createPlanner } from './plan/planner.ts';
import { createReport } from './report.ts';
import { createShowPlan } from './show-plan.ts';
import { completeSettings, type GatewaySettings } from './settings.ts';
import { createStreaming } from './streaming.ts';
import { openTelemetry } from './telemetry/telemetry.ts';
import { createCursorsOf } from './subscribe/cursor.ts';
import { createGrant, readTerms } from './terms.ts';

/** What a gateway needs from its process. */
export interface GatewayTools {
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  readonly newId?: () => string;
  /** Milliseconds that only grow, from anywhere. */
  readonly monotonic?: () => number;
  /** Milliseconds that the event loop has been at work. */
  readonly activeMs?: () => number;
  /** From 0 up to 1; for jitter, and where a caller without a name is in a gradual override. */
  readonly random?: () => number;
}

export interface Gateway {
  /** Starts serving; port 0 takes a free one. Resolves to the address, such as `http://localhost:4000`. */
  readonly listen: (port: number, host?: string) => Promise<string>;
  /** Where metrics are served, once it listens; undefined if they are not. */
  readonly metricsUrl: () => string | undefined;
  /** Looks for a new supergraph now instead of at the next poll. */
  readonly refresh: () => Promise<void>;
  /** Takes no new work, lets what is in flight finish, and frees everything. */
  readonly close: () => Promise<void>;
}

const rememberedDocuments = 1000;
const rememberedPlans = 1000;

/**
 * Puts a gateway together: the composition root, hence more imports than elsewhere. Rejects if the
 * supergraph or the issuer's keys cannot be loaded.
 */
export async function createGateway(given: GatewaySettings, tools: GatewayTools): Promise<Gateway> {
  const { log, now = Date.now, newId = randomUUID, random = Math.random } = tools;
  const { monotonic = () => performance.now(), activeMs = () => performance.eventLoopUtilization().active } = tools;
  const settings = completeSettings(given);
  const reportWith = createReport(log, newId);
  const report = reportWith();

  const readText = (url: string): Promise<string> => fetchText(url, settings.subgraphTimeoutMs);
  const authentication = await openAuthentication(settings.tokens, { ...settings, now, log, fetchText: readText });
  const admission = await openAdmission(settings, { log, monotonic, activeMs });
  const streaming = createStreaming({ random, monotonic });
  const telemetry = await openTelemetry(settings, {
    log,
    monotonic,
    groups: streaming.size,
    breakers: () => graph.breakers(),
    plans: () => planner.size(),
  });
  const { onPlan } = telemetry;
  const planner = createPlanner({ maxPlans: rememberedPlans, onPlan, ...settings.planning });
  const chance = { newId, random, pause };
  const graph = await openGraph(settings, {
    log,
    now,
    monotonic,
    ...chance,
    ...telemetry,
    reportFor: (subgraph) => reportWith({ subgraph }),
    prepare(generation) {
      readTerms(generation);
      costRulesOf(generation);
      planner.prepare(generation);
    },
    onChange: streaming.reload,
  });
  const engine = createEngine({
    clients: graph.clients,
    deadlineOf: () => monotonic() + settings.requestTimeoutMs,
    ...streaming,
    ...admission,
    ...settings,
    ...telemetry,
    cursorsOf: createCursorsOf(settings.secret),
    planner,
    passportOf: (job) => passportOf(job, settings.forwardedHeaders),
    report,
  });
  const documents = createDocumentCache(rememberedDocuments);
  const showPlan = createShowPlan(settings.queryPlans);
  const grant = createGrant({ ...settings, random });
  const stages = {
    currentGeneration: graph.current,
    authenticate: authentication.authenticate,
    documents,
    limits: settings.limits,
    rules: settings,
    grant,
    showPlan,
    report,
    observe: telemetry.observeRequest,
    ...admission,
    ...engine,
  };
  const handle: Handle = (exchange) => run(exchange, stages);

  const identify = identifyBy(authentication);
  const asked = { handle, identify, onRefused: telemetry.onRefused, readiness: graph.readiness };
  const front = openFront(settings, { ...asked, newToken: newId, log, now });
  return {
    async listen(port, host) {
      await telemetry.listen();
      return front.listen(port, host);
    },
    metricsUrl: telemetry.metricsUrl,
    refresh: graph.refresh,
    async close() {
      for (const part of [front, authentication.revocations, admission, graph, planner, telemetry]) await part.close();
    },
  };
}
