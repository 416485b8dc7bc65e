import { vi } from 'vitest';

/** Milliseconds that a condition may take to come true: vitest's one second would make a busy machine a failure. */
const patience = 120_000;

const { waitFor, waitUntil } = vi;
vi.waitFor = (callback, options = { timeout: patience }) => waitFor(callback, options);
vi.waitUntil = (callback, options = { timeout: patience }) => waitUntil(callback, options);
