import { describe, expect, test } from 'vitest';

import { ruleViolations } from './support/architecture/house-rules.ts';
import { layerViolations } from './support/architecture/layers.ts';
import { readSources } from './support/architecture/sources.ts';

describe('the repository', () => {
  const sources = readSources();

  test('has sources in every package', () => {
    const packages = [
      'gateway',
      'schema',
      'scripts',
      'sdk',
      'subgraphs/cart',
      'subgraphs/chassis',
      'test',
      'touchpoints',
    ];
    const empty = packages.filter((name) => !sources.some(({ path }) => path.startsWith(`${name}/`)));
    expect(empty).toEqual([]);
  });

  test('imports only downwards through its layers', () => {
    expect(sources.flatMap(layerViolations)).toEqual([]);
  });

  test('keeps the rules of the house', () => {
    expect(sources.flatMap(ruleViolations)).toEqual([]);
  });
});

describe('the layer table refuses', () => {
  test.each([
    ['an upward import in the gateway', 'gateway/src/plan/a.ts', `import { b } from '../execute/b.ts';`],
    ['anything in lib', 'gateway/src/lib/a.ts', `import { b } from '../errors.ts';`],
    ['a plan in http', 'gateway/src/http/a.ts', `import type { Plan } from '../plan/plan.ts';`],
    ['the composition root below itself', 'gateway/src/execute/a.ts', `import { b } from '../gateway.ts';`],
    ['a socket in execute', 'gateway/src/execute/a.ts', `import { call } from '../call/call.ts';`],
    ['a folder without a line in the table', 'gateway/src/fresh/a.ts', `import { b } from '../lib/b.ts';`],
    ['a package of ours in the gateway', 'gateway/src/a.ts', `import { b } from '@musubi/schema';`],
    ['another subgraph by name', 'subgraphs/cart/src/a.ts', `import { b } from '@musubi/order';`],
    ['another subgraph by path', 'subgraphs/cart/src/a.ts', `import { b } from '../../order/src/b.ts';`],
    ['the gateway in a subgraph', 'subgraphs/cart/src/a.ts', `import { b } from '@musubi/gateway';`],
    ['a subgraph in the chassis', 'subgraphs/chassis/src/a.ts', `import { b } from '@musubi/cart';`],
    ['a database in the domain', 'subgraphs/cart/src/domain/a.ts', `import { b } from '../db/b.ts';`],
    ['a package in the domain', 'subgraphs/cart/src/domain/a.ts', `import { b } from 'drizzle-orm';`],
    ['a resolver in db', 'subgraphs/cart/src/db/a.ts', `import { b } from '../resolvers/b.ts';`],
    ['a database in clients', 'subgraphs/cart/src/clients/a.ts', `import { b } from '../db/b.ts';`],
    ['a resolver in events', 'subgraphs/cart/src/events.ts', `import { b } from './resolvers/b.ts';`],
    ['a deep path of the sdk in a page', 'touchpoints/src/phone/a.ts', `import { b } from '../../../sdk/src/b.ts';`],
    ['a re-export', 'subgraphs/cart/src/domain/a.ts', `export { b } from '../db/b.ts';`],
    ['a dynamic import', 'subgraphs/cart/src/domain/a.ts', `const b = await import('../db/b.ts');`],
    ['an import of many lines', 'subgraphs/cart/src/domain/a.ts', `import {\n  b,\n  c,\n} from '../db/b.ts';`],
  ])('%s', (_, path, text) => {
    expect(layerViolations({ path, text })).toHaveLength(1);
  });
});

describe('the layer table allows', () => {
  test.each([
    ['a neighbour below', 'gateway/src/execute/a.ts', `import { b } from '../plan/b.ts';`],
    ['the shape of a call in execute', 'gateway/src/execute/a.ts', `import type { Call } from '../call/call.ts';`],
    ['the catalogue of errors', 'gateway/src/http/a.ts', `import { coded } from '../errors.ts';`],
    ['money in the domain', 'subgraphs/cart/src/domain/a.ts', `import { add } from '@musubi/chassis/money';`],
    ['a comment that names an import', 'subgraphs/cart/src/domain/a.ts', `// import { b } from '../db/b.ts';`],
    ['the list of parts in subgraph.ts', 'subgraphs/cart/src/subgraph.ts', `import { r } from './resolvers/index.ts';`],
  ])('%s', (_, path, text) => {
    expect(layerViolations({ path, text })).toEqual([]);
  });
});

describe('the rules of the house refuse', () => {
  test.each([
    ['a drawer', 'gateway/src/lib/utils.ts', '', 'drawer named utils'],
    ['a folder that is a drawer', 'gateway/src/helpers/a.ts', '', 'drawer named helpers'],
    ['a class of doing', 'gateway/src/a.ts', 'export class PlanManager {}', 'PlanManager'],
    ['a default export', 'gateway/src/a.ts', 'export default 1;', 'default export'],
    ['a star', 'gateway/src/index.ts', `export * from './a.ts';`, 'list the names'],
    ['the environment', 'gateway/src/http/a.ts', `const port = process.env['PORT'];`, 'environment'],
    ['the environment by import', 'gateway/src/a.ts', `import { env } from 'node:process';`, 'environment'],
    ['a long file', 'gateway/src/a.ts', '\n'.repeat(401), '401 lines'],
    ['many imports', 'gateway/src/a.ts', `import { b } from './b.ts';\n`.repeat(13), '13 imports'],
    ['the trade in the gateway', 'gateway/src/a.ts', 'const activeCart = 1;', 'the word "cart"'],
    ['the trade in the chassis', 'subgraphs/chassis/src/a.ts', '// one SKU each', 'the word "sku"'],
  ])('%s', (_, path, text, words) => {
    expect(ruleViolations({ path, text })).toEqual([expect.stringContaining(words)]);
  });
});
