import { compose, writeArtefacts } from './compose.ts';

try {
  const changed = await writeArtefacts(await compose());
  process.stdout.write(changed.length === 0 ? 'schema/ is up to date\n' : `wrote ${changed.join(' and ')}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
