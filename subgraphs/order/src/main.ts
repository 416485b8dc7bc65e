import { env, kill, pid } from 'node:process';
import { runSubgraph } from '@musubi/chassis';
import { atBoundaries } from './saga/boundaries.ts';
import { orderSubgraph } from './subgraph.ts';

// CRASH_AT names a boundary of a checkout, such as `after:reserveStock`, at which this process dies as by kill -9.
// INVOICE_REGISTRATION_NUMBER (T and 13 digits) and INVOICE_ISSUER are what stands on invoices.
const { CRASH_AT, INVOICE_REGISTRATION_NUMBER: registrationNumber, INVOICE_ISSUER: name } = env;
if (registrationNumber !== undefined && !/^T\d{13}$/.test(registrationNumber)) {
  throw new Error(`Expected INVOICE_REGISTRATION_NUMBER to be T and 13 digits, got ${registrationNumber}`);
}
const issuer = registrationNumber === undefined ? {} : { issuer: { registrationNumber, name: name ?? 'Musubi' } };

await runSubgraph(
  orderSubgraph(
    CRASH_AT === undefined
      ? issuer
      : {
          ...issuer,
          wrapSteps: (steps) =>
            atBoundaries(steps, (boundary) => {
              if (boundary === CRASH_AT) kill(pid, 'SIGKILL');
            }),
        },
  ),
);
