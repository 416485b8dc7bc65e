import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GatewaySettings } from '../../src/index.ts';
import { sha256 } from '../../src/lib/sha256.ts';

/** Settings with a manifest of these documents, each under its SHA-256: somebody trusted them by mistake. */
export async function trust(documents: readonly string[]): Promise<Pick<GatewaySettings, 'trustedDocuments'>> {
  const path = join(await mkdtemp(join(tmpdir(), 'hostile-')), 'manifest.json');
  await writeFile(path, JSON.stringify(Object.fromEntries(documents.map((text) => [sha256(text), text]))));
  return { trustedDocuments: { kind: 'file', path, pollMs: 60_000 } };
}
