export { createTestDatabase, type TestDatabase } from './database.ts';
export {
  signedHeaders,
  startTestSubgraph,
  type SubscribeAs,
  type TestAnswer,
  type TestError,
  type TestResult,
  type TestSubgraph,
  type TestSurroundings,
} from './subgraph.ts';
export { asNobody, asService, asUser } from './callers.ts';
export { expectTablesToMatch } from './tables.ts';
