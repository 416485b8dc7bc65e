import { runTool } from '../lib/run-tool.ts';

/** `npm run codegen`: writes what codegen.yml says. */
const tool = { name: '@graphql-codegen/cli', bin: 'graphql-codegen' };
const { code } = await runTool(tool, ['--config', 'codegen.yml', ...process.argv.slice(2)], { output: 'inherit' });
process.exitCode = code;
