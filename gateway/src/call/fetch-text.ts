import { request } from 'undici';

/** A supergraph is larger than an answer; one beyond this is none. */
const longest = 50_000_000;

/** The text at an address; rejects unless the answer is 200 within `timeoutMs`. */
export async function fetchText(url: string, timeoutMs: number): Promise<string> {
  const { statusCode, body } = await request(url, {
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
  });
  const text = await body.text();
  if (statusCode !== 200) throw new Error(`Expected 200 from ${url}, got ${statusCode}`);
  if (text.length > longest) throw new Error(`Expected at most ${longest} characters from ${url}, got ${text.length}`);
  return text;
}
