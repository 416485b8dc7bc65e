/** Hues of the house for tiles, picked by the name so that one thing always has one colour. */
const grounds = [
  ['#223a5e', '#4a6a99'],
  ['#c8452f', '#e27a5c'],
  ['#5f7d3f', '#93ad6c'],
  ['#7a4b6e', '#a97a9d'],
  ['#b5852b', '#e2b65f'],
  ['#35655f', '#6b9c94'],
] as const;

/** A square that stands for a product where no picture is there: the first character of its name on a colour of its own. */
export function Tile({ name, sku }: { readonly name: string; readonly sku: string }) {
  const family = sku.split('-').slice(0, 3).join('-');
  const hash = [...family].reduce((sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) >>> 0, 7);
  const [from, to] = grounds[hash % grounds.length] ?? grounds[0];
  return (
    <div class="tile" style={{ background: `linear-gradient(145deg, ${from}, ${to})` }} aria-hidden="true">
      {[...name][0]}
    </div>
  );
}
