import { importsOf, type Import } from './imports.ts';
import type { Source } from './sources.ts';

/** The folders of the gateway, and those that each may import. What is below a folder's neighbour is below it, too. */
const gateway: Readonly<Record<string, { readonly values: readonly string[]; readonly types?: readonly string[] }>> = {
  lib: { values: [] },
  supergraph: { values: ['lib'] },
  operation: { values: ['supergraph', 'lib'] },
  plan: { values: ['operation', 'supergraph', 'lib'] },
  // Execution opens no socket itself: it is given what calls, and knows its shape alone.
  execute: { values: ['plan', 'operation', 'supergraph', 'lib'], types: ['call'] },
  incremental: { values: ['execute', 'lib'] },
  subscribe: { values: ['execute', 'call', 'plan', 'operation', 'supergraph', 'lib'] },
  'live-query': { values: ['subscribe', 'execute', 'plan', 'operation', 'supergraph', 'lib'], types: ['call'] },
  call: { values: ['lib'] },
  'rate-limit': { values: ['operation', 'supergraph', 'lib'] },
  overload: { values: ['lib'] },
  documents: { values: ['lib'] },
  auth: { values: ['operation', 'supergraph', 'lib'] },
  limits: { values: ['operation', 'supergraph', 'lib'] },
  cache: { values: ['lib'] },
  http: { values: ['lib'] },
  telemetry: { values: ['lib'], types: ['http', 'call', 'plan'] },
  dev: { values: ['lib'] },
};

/** Packages that a package's own code may import; `test` is where they meet. */
const workspace: readonly (readonly [folder: RegExp, allowed: readonly string[]])[] = [
  [/^gateway\//, []],
  [/^subgraphs\/chassis\//, []],
  [/^subgraphs\//, ['@musubi/chassis', '@musubi/schema']],
  [/^schema\//, ['@musubi/chassis']],
  [/^sdk\//, ['@musubi/schema']],
  [/^touchpoints\/src\/server\//, ['@musubi/sdk', '@musubi/scripts']],
  [/^touchpoints\//, ['@musubi/sdk']],
  [/^scripts\//, ['@musubi/chassis', '@musubi/schema']],
];

/** What is wrong with the imports of a source file, one sentence each. */
export function layerViolations(source: Source): readonly string[] {
  return importsOf(source).flatMap((one) => {
    const problem = packageProblem(source.path, one) ?? folderProblem(source.path, one);
    return problem === undefined ? [] : [`${source.path} imports ${one.target}: ${problem}`];
  });
}

function packageProblem(path: string, { target, isRelative }: Import): string | undefined {
  if (path.startsWith('test/')) return undefined;
  if (isRelative) {
    return packageOf(path) === packageOf(target) ? undefined : 'a package reaches another by name, not by path';
  }
  if (!target.startsWith('@musubi/')) return undefined;
  const [, allowed = []] = workspace.find(([folder]) => folder.test(path)) ?? [];
  const own = `@musubi/${packageOf(path).split('/').at(-1) ?? ''}`;
  const name = target.split('/').slice(0, 2).join('/');
  if (name === own || allowed.includes(name)) return undefined;
  return `${packageOf(path)} may import ${allowed.length === 0 ? 'no package of ours' : allowed.join(', ')}`;
}

function folderProblem(path: string, one: Import): string | undefined {
  if (isTest(path)) return undefined;
  if (path.startsWith('gateway/src/')) return gatewayProblem(path, one);
  if (/^subgraphs\/(?!chassis\/)[^/]+\/src\//.test(path)) return subgraphProblem(path, one);
  return undefined;
}

function gatewayProblem(path: string, { target, kind, isRelative }: Import): string | undefined {
  const [from, to] = [gatewayFolder(path), gatewayFolder(target)];
  if (!isRelative || from === undefined || from === to) return undefined;
  const rule = gateway[from];
  if (rule === undefined)
    return `the folder ${from} has no line in the layer table (test/support/architecture/layers.ts)`;
  // The catalogue of errors is a leaf that every phase but lib may use.
  if (target === 'gateway/src/errors.ts' && from !== 'lib') return undefined;
  if (to === undefined) return `${from} may not import the composition root`;
  if (rule.values.includes(to) || (kind === 'type' && rule.types?.includes(to) === true)) return undefined;
  const types = rule.types === undefined ? '' : `, and types of ${rule.types.join(', ')}`;
  return `${from} may import ${rule.values.length === 0 ? 'nothing' : rule.values.join(', ')}${types}`;
}

function gatewayFolder(path: string): string | undefined {
  return /^gateway\/src\/([^/]+)\//.exec(path)?.[1];
}

function subgraphProblem(path: string, { target, kind, isRelative }: Import): string | undefined {
  const [, from = '', file = ''] = /^subgraphs\/[^/]+\/src\/(?:([^/]+)\/)?(.*)$/.exec(path) ?? [];
  const to = isRelative ? (/^subgraphs\/[^/]+\/src\/([^/]+)\//.exec(target)?.[1] ?? '(root)') : target;
  if (isRelative && to === from) return undefined;
  switch (from) {
    case 'domain':
      // Money's arithmetic is the one thing that every domain needs and none owns.
      return to === '@musubi/chassis/money' ? undefined : 'domain may import nothing, and @musubi/chassis/money';
    case 'db':
      return isRelative && to !== 'domain' ? 'db may import domain' : undefined;
    case 'clients':
      // A client answers in the domain's values, and fits the shape that its user asks for.
      return isRelative && kind === 'value' && !['domain', 'generated'].includes(to)
        ? 'clients may import the chassis and domain, and types'
        : undefined;
    default:
      if (to === 'resolvers' && !(from === '' && /^(subgraph|main|seed)\.ts$/.test(file))) {
        return 'only subgraph.ts, and seed.ts, may import resolvers';
      }
      return undefined;
  }
}

function packageOf(path: string): string {
  const parts = path.split('/');
  return parts.slice(0, parts[0] === 'subgraphs' ? 2 : 1).join('/');
}

export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path) || /(^|\/)(test|testing)\//.test(path);
}
