import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { explain } from './plan/explain.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    supergraph: { type: 'string', default: 'schema/supergraph.graphql' },
    withhold: { type: 'string', multiple: true, default: [] },
    override: { type: 'string', multiple: true, default: [] },
  },
});

const [text] = positionals;
if (text === undefined) {
  process.stderr.write(
    "Usage: npm run explain -- 'query' [--supergraph FILE] [--withhold Type.field]... [--override LABEL]...\n",
  );
  process.exit(2);
}
const explained = explain(await readFile(values.supergraph, 'utf8'), text, {
  withheld: values.withhold.toSorted(),
  overrides: values.override.toSorted(),
});
if (explained.kind === 'explained') {
  process.stdout.write(`${explained.text}\n`);
} else {
  for (const { message } of explained.errors) process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}
