/** What a search looks for: each word somewhere as a prefix, each Japanese run as it stands. */
export type SearchQuery = {
  /** The whole text as it is compared. */
  readonly folded: string;
  /** Japanese runs, which the text found must contain. */
  readonly runs: readonly string[];
  /** Tokens that must be there whole. */
  readonly tokens: readonly string[];
  /** Tokens that something must begin with. */
  readonly prefixes: readonly string[];
};

/**
 * Folds what people don't mean to distinguish: width and compatibility forms (NFKC), case, and
 * katakana against hiragana.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[ァ-ヶ]/g, (kana) => String.fromCodePoint((kana.codePointAt(0) ?? 0) - 0x60))
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * The tokens that a text is found by. Japanese has no spaces, so a run of it becomes all its single
 * characters and pairs: an index of pairs needs no dictionary, works whatever the server's locale,
 * and finds two-character words, which trigrams can't.
 */
export function searchTokens(text: string): readonly string[] {
  const { words, runs } = split(foldText(text));
  const tokens = runs.flatMap((run) => {
    const characters = [...run];
    return [...characters, ...pairsOf(characters)];
  });
  return [...new Set([...words.map(singular), ...tokens])];
}

/** Reads what somebody typed. No token at all means that nothing is found. */
export function searchQuery(text: string): SearchQuery {
  const folded = foldText(text);
  const { words, runs } = split(folded);
  const tokens = runs.flatMap((run) => {
    const characters = [...run];
    return characters.length === 1 ? characters : pairsOf(characters);
  });
  return { folded, runs, tokens: [...new Set(tokens)], prefixes: [...new Set(words.map(singular))] };
}

const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆]+/gu;

function split(folded: string): { readonly words: readonly string[]; readonly runs: readonly string[] } {
  return {
    runs: folded.match(JAPANESE) ?? [],
    words: folded.replace(JAPANESE, ' ').match(/[\p{L}\p{N}]{1,64}/gu) ?? [],
  };
}

function pairsOf(characters: readonly string[]): readonly string[] {
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

/** "Shirts" finds "shirt" and the other way round. */
function singular(word: string): string {
  return /^[a-z]{3,}[^s]s$/.test(word) ? word.slice(0, -1) : word;
}
