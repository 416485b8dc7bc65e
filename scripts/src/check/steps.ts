import { runTool, type ToolResult } from '../lib/run-tool.ts';
import { staleArtefacts } from './stale-artefacts.ts';

export interface Step {
  readonly name: string;
  /** What to run when it fails. */
  readonly remedy: string;
  readonly run: () => Promise<ToolResult>;
}

/** Everything that `npm run check` holds the repository to. */
export const steps: readonly Step[] = [
  {
    name: 'types',
    remedy: 'Correct the types.',
    run: () => tool({ name: 'typescript', bin: 'tsc' }, ['--noEmit', '--project', 'tsconfig.json']),
  },
  {
    name: 'types of the pages',
    remedy: 'Correct the types.',
    run: () => tool({ name: 'typescript', bin: 'tsc' }, ['--noEmit', '--project', 'touchpoints']),
  },
  {
    name: 'lint',
    remedy: 'Correct what oxlint names.',
    run: () => tool({ name: 'oxlint' }, ['--type-aware', '--quiet']),
  },
  {
    name: 'layers',
    remedy: 'Move the import, or change the table in test/support/architecture/layers.ts and say why.',
    run: () => tool({ name: 'vitest' }, ['run', '--reporter=dot', 'test/architecture.test.ts']),
  },
  {
    name: 'dead code',
    remedy: 'Delete it; an entry that knip cannot see goes into knip.json.',
    run: () => tool({ name: 'knip' }, ['--no-progress', '--no-config-hints']),
  },
  { name: 'format', remedy: 'Run npx oxfmt.', run: () => tool({ name: 'oxfmt' }, ['--check', '.']) },
  { name: 'composition', remedy: 'Run npm run compose.', run: staleArtefacts },
  {
    name: 'generated types',
    remedy: 'Run npm run codegen.',
    run: () => tool({ name: '@graphql-codegen/cli', bin: 'graphql-codegen' }, ['--config', 'codegen.yml', '--check']),
  },
];

function tool(which: Parameters<typeof runTool>[0], args: readonly string[]): Promise<ToolResult> {
  return runTool(which, args, { output: 'collect' });
}
