/**
 * Lets the first `max` different names through and calls all others `other`: names that clients choose
 * become labels of metrics, of which there must not be ever more.
 */
export function createBoundedNames(max: number): (name: string) => string {
  const known = new Set<string>();
  return (name) => {
    if (known.has(name)) return name;
    if (known.size >= max) return 'other';
    known.add(name);
    return name;
  };
}
