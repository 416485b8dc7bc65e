export { defineSubgraph, type Chassis, type SubgraphDefinition } from './subgraph.ts';
export { runSubgraph } from './run.ts';
export { startSubgraph, type RunningSubgraph } from './start.ts';
export { readConfig, type SubgraphConfig } from './config.ts';
export type { SubgraphContext } from './context.ts';
export { isId, newId, systemClock, type Clock, type NewId } from './clock.ts';
export {
  badUserInput,
  codedError,
  forbidden,
  invalidInput,
  notAllowed,
  notFound,
  unauthenticated,
  versionConflict,
  type CommandErrorOf,
} from './errors.ts';
export {
  hasRole,
  isService,
  requireRole,
  requireService,
  requireUser,
  type AnonymousCaller,
  type Caller,
  type Named,
  type ServiceCaller,
  type UserCaller,
} from './identity/caller.ts';
export { deriveKey, keysFromSecret, keysFromTable, type KeyRing } from './identity/keys.ts';
export { sign, subscriptionRequest, type Passport, type Signature } from './identity/sign.ts';
export { verify, type RefusalReason, type Verification } from './identity/verify.ts';
export { openDatabase, type Database, type Executor, type Store, type Transaction } from './db/open.ts';
export { inTransaction } from './db/transaction.ts';
export { groupCommit, type GroupCommit, type GroupedCommand } from './group-commit.ts';
export { once, runCommand, type KeyedCommand } from './idempotency.ts';
export { appendEvent, appendEvents, type NewEvent, type SequencedEvent } from './events/outbox.ts';
export type { Changed, ChangeTable, EntityReference } from './events/changes.ts';
export type { DomainEvent, Json, JsonObject, StoredEvent } from './events/event.ts';
export type { Backbone, ReadFrom } from './events/backbone.ts';
export { openBackbone } from './events/open-backbone.ts';
export type { Consumer } from './events/consume.ts';
export { subscribeEvents, type SubscribeOptions } from './events/subscribe.ts';
export { batchById, batchByParent, referenceBy, type ById, type ByParent } from './loaders.ts';
export type { CallResult, SubgraphCall, SubgraphClient } from './call-subgraph.ts';
export type { Worker } from './worker.ts';
export {
  addMoney,
  allocate,
  applyRate,
  divideRounded,
  exponentOf,
  majorUnits,
  money,
  moneyText,
  multiplyMoney,
  parseMoney,
  subtractMoney,
  sumMoney,
  type Money,
  type MoneyText,
  type Rational,
  type RoundingMode,
} from './money.ts';
export { pageOf, toConnection, type Connection, type Page } from './pagination.ts';
