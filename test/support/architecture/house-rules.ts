import { importsOf, withoutComments } from './imports.ts';
import { isTest } from './layers.ts';
import type { Source } from './sources.ts';

const drawers = new Set(['utils', 'util', 'helpers', 'helper', 'common', 'types', 'manager', 'service', 'misc']);

/** Words of the trade that the gateway and the chassis have no business to know. */
const tradeWords = new Set(
  (
    'cart carts basket checkout shopper shoppers customer customers product products sku gtin barcode inventory ' +
    'warehouse retail retailer promotion promotions coupon catalogue merchandise'
  ).split(' '),
);

/** Files that touch the environment without being main.ts or config.ts, each with its reason. */
const environmentReaders: Readonly<Record<string, string>> = {
  'subgraphs/chassis/src/run.ts': 'the whole of every subgraph’s main.ts, with the process passed in',
  'gateway/src/supergraph/generation.ts': 'turns off a library’s telemetry, which only a variable does',
};

/** Where everything is put together: each import is one part of the list that the file is. */
const compositionRoots = [
  /^gateway\/src\/(gateway|pipeline)\.ts$/,
  /^subgraphs\/chassis\/src\/start\.ts$/,
  /^subgraphs\/[^/]+\/src\/subgraph\.ts$/,
  // A front door has as many sources as the package has doors.
  /\/src\/index\.ts$/,
];

const maxLines = 400;
const maxImports = 12;

/** What breaks the house's rules in a source file, one sentence each. */
export function ruleViolations(source: Source): readonly string[] {
  return [
    ...nameProblems(source),
    ...exportProblems(source),
    ...environmentProblems(source),
    ...sizeProblems(source),
    ...tradeProblems(source),
  ].map((problem) => `${source.path} ${problem}`);
}

function nameProblems({ path, text }: Source): readonly string[] {
  const parts = path.replace(/\.[^/]*$/, '').split('/');
  const drawer = parts.find((part) => drawers.has(part));
  const doer = /^\s*(?:export\s+)?(?:abstract\s+)?class\s+(\w*(?:Manager|Service|Helper|Utils?))\b/m.exec(text)?.[1];
  return [
    ...(drawer === undefined ? [] : [`is or lies in a drawer named ${drawer}: name what it holds`]),
    ...(doer === undefined ? [] : [`has the class ${doer}: name what it does, as a function`]),
  ];
}

function exportProblems({ path, text }: Source): readonly string[] {
  const code = withoutComments(text);
  const isConfig = path.endsWith('.config.ts');
  return [
    ...(!isConfig && /^\s*export\s+default\b/m.test(code) ? ['has a default export'] : []),
    ...(/^\s*export\s+\*/m.test(code) ? ['exports *: list the names'] : []),
  ];
}

function environmentProblems({ path, text }: Source): readonly string[] {
  // The preload and what installs run before any configuration can be.
  if (
    isTest(path) ||
    path in environmentReaders ||
    path.startsWith('scripts/bootstrap/') ||
    path.endsWith('.config.ts')
  )
    return [];
  if (/(^|\/)(main|config)\.(ts|mjs)$/.test(path)) return [];
  const code = withoutComments(text);
  const reads =
    /\bprocess\.env\b/.test(code) || /import\s*\{[^}]*\benv\b[^}]*\}\s*from\s*['"]node:process['"]/.test(code);
  return reads ? ['reads the environment: only main.ts and config.ts do'] : [];
}

function sizeProblems(source: Source): readonly string[] {
  const lines = source.text.split('\n').length - 1;
  const imports = importsOf(source).filter(({ kind }) => kind === 'value').length;
  const isRoot = compositionRoots.some((root) => root.test(source.path));
  return [
    ...(lines > maxLines ? [`has ${String(lines)} lines, and ${String(maxLines)} is the most`] : []),
    ...(!isTest(source.path) && !isRoot && imports > maxImports
      ? [`has ${String(imports)} imports, and ${String(maxImports)} is the most`]
      : []),
  ];
}

function tradeProblems({ path, text }: Source): readonly string[] {
  if (isTest(path) || !/^(gateway|subgraphs\/chassis)\/src\//.test(path)) return [];
  const words = text.split(/[^A-Za-z]+|(?<=[a-z])(?=[A-Z])/).map((word) => word.toLowerCase());
  const known = words.find((word) => tradeWords.has(word));
  return known === undefined ? [] : [`knows the word "${known}" of the trade`];
}
