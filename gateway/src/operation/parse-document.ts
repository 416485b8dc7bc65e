import { GraphQLError, parse, type DocumentNode } from 'graphql';
import { asRefusal, refusal, refused, type Refused } from '../errors.ts';

export interface Parsed {
  readonly kind: 'parsed';
  readonly document: DocumentNode;
}

/**
 * GraphQL text → document. More than `maxTokens` lexical tokens are refused before the rest is read.
 */
export function parseDocument(text: string, maxTokens: number): Parsed | Refused {
  try {
    return { kind: 'parsed', document: parse(text, { maxTokens }) };
  } catch (error) {
    if (error instanceof GraphQLError) {
      // graphql-js has no code for this one; its message is the only sign.
      const tooLong = error.message.includes(`more that ${maxTokens} tokens`);
      if (!tooLong) return refused(asRefusal(error, 'GRAPHQL_PARSE_FAILED'));
      return refused(refusal('MAX_TOKENS', `Expected at most ${maxTokens} tokens, got more.`));
    }
    // Nested lists exhaust the stack of the recursive parser long before they exhaust the tokens.
    if (error instanceof RangeError) {
      const message = 'Expected a document that is less deeply nested.';
      return refused(refusal('GRAPHQL_PARSE_FAILED', message));
    }
    throw error;
  }
}
