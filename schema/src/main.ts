import { compose, writeArtefacts } from './compose.ts';

try {
  const changed = await writeArtefacts(await compose());
  console.log(changed.length === 0 ? 'schema/ is up to date' : `wrote ${changed.join(' and ')}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
