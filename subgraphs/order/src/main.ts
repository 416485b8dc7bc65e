import { env, kill, pid } from 'node:process';
import { runSubgraph } from '@musubi/chassis';
import { atBoundaries } from './saga/boundaries.ts';
import { orderSubgraph } from './subgraph.ts';

// CRASH_AT names a boundary of a checkout, such as `after:reserveStock`, at which this process dies as by kill -9.
const { CRASH_AT } = env;

await runSubgraph(
  orderSubgraph(
    CRASH_AT === undefined
      ? {}
      : {
          wrapSteps: (steps) =>
            atBoundaries(steps, (boundary) => {
              if (boundary === CRASH_AT) kill(pid, 'SIGKILL');
            }),
        },
  ),
);
