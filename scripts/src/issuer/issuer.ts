import { randomUUID } from 'node:crypto';

import { SignJWT } from 'jose';

import { algorithm, readOrMakeKey } from './key-files.ts';

/** The `iss` of every token that the development issuer signs. */
export const developmentIssuer = 'urn:musubi:development';

/** The `aud` that the gateway expects. */
const audience = 'musubi';

/** Roles that carry a token; a guest has a cart token instead. */
export const roles = ['shopper', 'associate', 'agent', 'analyst', 'service', 'admin'] as const;
export type Role = (typeof roles)[number];

/** Who a token is for. For a shopper, `subject` is the customer's id. */
export interface Principal {
  readonly role: Role;
  readonly subject: string;
  /** The store of an associate. */
  readonly storeId?: string | undefined;
  /** The case of an agent, and why it is open. */
  readonly caseId?: string | undefined;
  readonly purpose?: string | undefined;
  /** Seconds until it expires; 900 when absent. Negative makes a token that has expired, to try that out. */
  readonly ttl?: number | undefined;
}

export interface Issuer {
  readonly issuer: string;
  /** The public keys, for the gateway's JWKS_FILE. */
  readonly jwksFile: string;
  /** Signs an access token (RFC 9068: `at+jwt`). */
  issueToken(principal: Principal): Promise<string>;
}

export interface IssuerOptions {
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  readonly newId?: () => string;
}

/** Opens the development issuer, whose key pair lies in `directory` and is made there the first time. */
export async function openIssuer(directory: string, options: IssuerOptions = {}): Promise<Issuer> {
  const { now = Date.now, newId = randomUUID } = options;
  const { key, kid, jwksFile } = await readOrMakeKey(directory);
  return {
    issuer: developmentIssuer,
    jwksFile,
    issueToken(principal) {
      const issuedAt = Math.floor(now() / 1000);
      return new SignJWT(claimsOf(principal))
        .setProtectedHeader({ alg: algorithm, typ: 'at+jwt', kid })
        .setIssuer(developmentIssuer)
        .setAudience(audience)
        .setSubject(principal.subject)
        .setJti(newId())
        .setIssuedAt(issuedAt)
        .setExpirationTime(issuedAt + (principal.ttl ?? defaultTtl))
        .sign(key);
    },
  };
}

const defaultTtl = 900;

const scopes: Readonly<Record<Role, string>> = {
  shopper: 'cart:rw order:r profile:rw',
  associate: 'cart:rw order:rw stock:rw',
  agent: 'customer:r order:rw',
  analyst: 'analytics:r',
  service: 'service',
  admin: 'admin',
};

function claimsOf({ role, storeId, caseId, purpose }: Principal): Record<string, string> {
  return {
    role,
    scope: scopes[role],
    ...(storeId !== undefined && { store_id: storeId }),
    ...(caseId !== undefined && { case_id: caseId }),
    ...(purpose !== undefined && { purpose }),
  };
}
