import {
  badUserInput,
  codedError,
  invalidInput,
  notFound,
  pageOf,
  runCommand,
  subscribeEvents,
  toConnection,
  type Caller,
} from '@musubi/chassis';
import { addImportPart as addPart, startImport as start } from '../commands/start-import.ts';
import { readExportPage } from '../db/export-page.ts';
import { readErrorPage, readImportJobPage } from '../db/import-jobs.ts';
import { mayEdit } from '../domain/access.ts';
import { exportHeading, exportLine } from '../import/export-catalogue.ts';
import { mappings } from '../import/mappings.ts';
import type { ImportJob, PartDecision } from '../domain/import-job.ts';
import type { MutationResolvers, QueryResolvers, Resolvers, SubscriptionResolvers } from '../generated/resolvers.ts';
import type { ImportJobAnswer } from './answers.ts';
import { present } from './found.ts';
import { refuseEditing } from './parse-input.ts';

const MOST_EXPORTED = 1000;

export const startImport: NonNullable<MutationResolvers['startImport']> = async (_parent, { input }, context) => {
  const { caller, deps } = context;
  const refused = refuseEditing(caller);
  if (refused !== undefined) return refused;
  return runCommand(deps.database, { caller, operation: 'startImport', input }, async (tx) => {
    const { mapping, name, content, isLast } = input;
    const command = { id: deps.newId(), mapping, name, content, isLast, startedBy: nameOf(caller) };
    return answer(await start(tx, command, { mappings: [...mappings.keys()], now: deps.clock() }));
  });
};

export const addImportPart: NonNullable<MutationResolvers['addImportPart']> = async (_parent, { input }, context) => {
  const { caller, deps } = context;
  const refused = refuseEditing(caller);
  if (refused !== undefined) return refused;
  return runCommand(deps.database, { caller, operation: 'addImportPart', input }, async (tx) => {
    const { id, content, isLast } = input;
    const decision = await addPart(tx, { id, content, isLast }, deps.clock());
    return decision.kind === 'missing' ? notFound(`There is no import ${id}`) : answer(decision);
  });
};

export const importQueries: Pick<QueryResolvers, 'importJob' | 'importJobs' | 'exportProducts'> = {
  importJob: async (_parent, { id }, { caller, loaders }) => {
    requireEditor(caller);
    return loaders.importJob.load(id);
  },
  importJobs: async (_parent, args, { caller, deps }) => {
    requireEditor(caller);
    const page = pageOf(args, 2);
    const rows = await readImportJobPage(deps.database, page);
    const connection = toConnection(rows, page, (row) => [row.createdAt.toISOString(), row.id]);
    return { ...connection, nodes: connection.edges.map(({ node }) => node) };
  },
  exportProducts: async (_parent, { first, after }, { caller, deps }) => {
    requireEditor(caller);
    const limit = first ?? MOST_EXPORTED;
    if (limit < 1 || limit > MOST_EXPORTED) throw badUserInput(`Expected 1 to ${MOST_EXPORTED}, got ${limit}`, 'first');
    const rows = await readExportPage(deps.database, { after: after ?? '', limit: limit + 1, at: deps.clock() });
    const shown = rows.slice(0, limit);
    const content = `${after == null ? exportHeading() : ''}${shown.map(exportLine).join('')}`;
    return { content, rows: shown.length, next: rows.length > limit ? (shown.at(-1)?.variant.id ?? null) : null };
  },
};

export const importJobSubscription: Pick<SubscriptionResolvers, 'importJob'> = {
  importJob: {
    subscribe: (_parent, { id }, context) => {
      requireEditor(context.caller);
      const now = async () => {
        const job = await context.loaders.importJob.load(id);
        return job === null ? undefined : { importJob: job };
      };
      return subscribeEvents(context, {
        types: ['product.ImportProgressed', 'product.ImportFinished'],
        subjects: [`import/${id}`],
        stateOf: () => `import/${id}`,
        snapshot: now,
        map: now,
      });
    },
  },
};

/** The fields of jobs and of what commands about them answer. */
export const imports: Resolvers = {
  ImportJob: {
    __resolveReference: async ({ id }, { caller, loaders }) => (mayEdit(caller) ? loaders.importJob.load(id) : null),
    errors: async ({ id }, args, { deps }) => {
      const page = pageOf(args, 1);
      const connection = toConnection(await readErrorPage(deps.database, id, page), page, ({ line }) => [String(line)]);
      return { ...connection, nodes: connection.edges.map(({ node }) => node) };
    },
  },
  ImportJobPayload: {
    job: async ({ jobId }, _args, { loaders }) => present(await loaders.importJob.load(jobId), 'the import'),
  },
};

function answer(decision: PartDecision) {
  if (decision.kind === 'invalid') return invalidInput(decision.field, decision.message);
  return { __typename: 'ImportJobPayload', jobId: decision.job.id } satisfies ImportJobAnswer;
}

/** Files and what is wrong with them are for those who may change the catalogue. */
function requireEditor(caller: Caller): void {
  if (!mayEdit(caller)) throw codedError('FORBIDDEN', 'Only admins and services may import and export');
}

function nameOf(caller: Caller): ImportJob['startedBy'] {
  switch (caller.kind) {
    case 'user':
      return `${caller.role}:${caller.subject}`;
    case 'service':
      return `service:${caller.name}`;
    case 'anonymous':
      return 'nobody';
    default:
      return caller satisfies never;
  }
}
