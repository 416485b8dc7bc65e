import type { Transaction } from '@musubi/chassis';
import type { InventoryDeps } from './context.ts';

export async function seed(_deps: InventoryDeps, _tx: Transaction): Promise<void> {}
