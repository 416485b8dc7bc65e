/** Code and reason of a WebSocket's close event; zero and nothing for any other problem. */
export function closeOf(problem: unknown): { readonly code: number; readonly reason: string } {
  if (typeof problem !== 'object' || problem === null) return { code: 0, reason: '' };
  const code = 'code' in problem && typeof problem.code === 'number' ? problem.code : 0;
  const reason = 'reason' in problem && typeof problem.reason === 'string' ? problem.reason : '';
  return { code, reason };
}
