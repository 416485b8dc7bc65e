import { spawnSync } from 'node:child_process';

/** nobody, on every Unix that ships one. */
const unprivilegedId = 65534;

/**
 * How the server runs without being root, which PostgreSQL refuses.
 *
 * - `self`: the caller is an ordinary user.
 * - `namespace`: the caller is root; a user namespace shows the server an ordinary id while its files stay root's.
 * - `drop`: the caller is root and user namespaces are refused (many containers); the server runs as `uid`, so the
 *   data directory and the binaries must lie where that user can reach them.
 */
export type Access =
  | { readonly kind: 'self' }
  | { readonly kind: 'namespace' }
  | { readonly kind: 'drop'; readonly uid: number; readonly gid: number };

export interface Launch {
  readonly command: string;
  readonly args: readonly string[];
  readonly uid?: number;
  readonly gid?: number;
}

/** Which access this machine allows, found by trying. */
export function detectAccess(): Access {
  if (process.getuid?.() !== 0) return { kind: 'self' };
  if (succeeds(namespaceCommand, [...namespaceArgs, 'true'])) return { kind: 'namespace' };
  return { kind: 'drop', uid: unprivilegedId, gid: unprivilegedId };
}

/** What to spawn so that `command` runs with `access`, in the same process id. */
export function launchWith(access: Access, command: string, args: readonly string[]): Launch {
  switch (access.kind) {
    case 'self':
      return { command, args };
    case 'namespace':
      return { command: namespaceCommand, args: [...namespaceArgs, command, ...args] };
    case 'drop':
      return { command, args, uid: access.uid, gid: access.gid };
    default:
      return access satisfies never;
  }
}

/**
 * Makes a launch end with the process that spawns it, kill -9 included: the kernel sends the signal where setpriv
 * exists; elsewhere a shell holds the read end of a pipe (standard input), and its end is the parent's end.
 * The signal is SIGINT, PostgreSQL's fast shutdown.
 */
export function guarded(command: string, args: readonly string[], hasSetpriv: boolean = detectSetpriv()): Launch {
  if (hasSetpriv) return { command: 'setpriv', args: ['--pdeathsig', 'INT', command, ...args] };
  if (process.platform === 'win32') return { command, args };
  return { command: 'sh', args: ['-c', watchStandardInput, 'sh', command, ...args] };
}

const namespaceCommand = 'unshare';
const namespaceArgs = [
  '--user',
  `--map-user=${String(unprivilegedId)}`,
  `--map-group=${String(unprivilegedId)}`,
] as const;

/*
 * A background job of a shell has no standard input, so the pipe is kept on descriptor 3. Either the server ends by
 * itself, or the pipe does, and both end the other. SIGINT and SIGTERM reach the server by the trap.
 */
const watchStandardInput = `
exec 3<&0
"$@" 3<&- </dev/null & server=$!
trap 'kill -INT $server' INT TERM
(cat <&3 >/dev/null; kill -INT $server 2>/dev/null) & watcher=$!
wait $server; status=$?
while kill -0 $server 2>/dev/null; do wait $server; status=$?; done
kill $watcher 2>/dev/null
exit $status`;

function detectSetpriv(): boolean {
  return process.platform === 'linux' && succeeds('setpriv', ['--pdeathsig', 'INT', 'true']);
}

function succeeds(command: string, args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}
