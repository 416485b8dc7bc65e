import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { artefacts, compose } from '@musubi/schema/compose';

import type { ToolResult } from '../lib/run-tool.ts';

/** Fails for each committed artefact that differs from what the subgraphs compose to now. */
export async function staleArtefacts(): Promise<ToolResult> {
  try {
    const composed = await compose();
    const stale = [];
    for (const name of ['supergraph', 'api'] as const) {
      const committed = await readFile(artefacts[name], 'utf8').catch(() => '');
      if (committed !== composed[name]) stale.push(`${fileURLToPath(artefacts[name])} is stale`);
    }
    return { code: stale.length, output: stale.join('\n') };
  } catch (error) {
    return { code: 1, output: error instanceof Error ? error.message : String(error) };
  }
}
