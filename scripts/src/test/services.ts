import { runTool } from '../lib/run-tool.ts';

/** The tests that need servers of the machine, which DATABASE_URL, NATS_URL and REDIS_URL name. */
const args = ['run', '--config', 'vitest.service.config.ts', ...process.argv.slice(2)];
const { code } = await runTool({ name: 'vitest' }, args, { output: 'inherit' });
process.exitCode = code;
