export { openPostgres, type OpenPostgres, type PostgresOptions } from './postgres/open.ts';
export { databaseUrl, ensureDatabase } from './postgres/ensure-database.ts';
export { DirectoryInUse } from './postgres/claim.ts';
export { developmentIssuer, openIssuer, type Issuer, type Principal, type Role } from './issuer/issuer.ts';
