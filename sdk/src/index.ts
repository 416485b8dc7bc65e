export type { TypedDocumentNode } from '@graphql-typed-document-node/core';
export { createClient, type Client, type ClientOptions, type ExecuteOptions } from './client.ts';
export type { LiveAnswer } from './follow-live.ts';
export { GraphError, type ErrorEntry } from './graph-error.ts';
export { newIdempotencyKey } from './idempotency-key.ts';
export type { ConnectionState } from './live.ts';
