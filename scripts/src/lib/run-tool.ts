import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';

import { root } from './root.ts';

export interface ToolOptions {
  /** `inherit` shows the tool's output as it comes; `collect` returns it. */
  readonly output: 'inherit' | 'collect';
}

export interface ToolResult {
  readonly code: number;
  readonly output: string;
}

/** Runs a command of one of the root's development dependencies, in the repository's directory, to its end. */
export async function runTool(
  tool: { readonly name: string; readonly bin?: string },
  args: readonly string[],
  options: ToolOptions,
): Promise<ToolResult> {
  const child = spawn(process.execPath, [binaryOf(tool.name, tool.bin ?? tool.name), ...args], {
    cwd: root,
    stdio: options.output === 'inherit' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
  });
  const chunks: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));
  const stop = (signal: NodeJS.Signals): void => void child.kill(signal);
  process.on('SIGINT', stop).on('SIGTERM', stop);
  try {
    const code = await new Promise<number>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (exit, signal) => resolve(exit ?? 128 + (signal === null ? 0 : constants.signals[signal])));
    });
    return { code, output: Buffer.concat(chunks).toString('utf8') };
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}

function binaryOf(name: string, bin: string): string {
  const directory = join(root, 'node_modules', name);
  const manifest: unknown = JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8'));
  const declared = typeof manifest === 'object' && manifest !== null && 'bin' in manifest ? manifest.bin : undefined;
  const path: unknown = typeof declared === 'object' && declared !== null ? Reflect.get(declared, bin) : declared;
  if (typeof path !== 'string') throw new Error(`${name} declares no command ${bin}`);
  return join(directory, path);
}
