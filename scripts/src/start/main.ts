import { env } from 'node:process';

import { readConfig } from '../config.ts';
import { runStart } from './run-start.ts';

await runStart({ readConfig: () => readConfig(env), env });
