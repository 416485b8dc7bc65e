/** Text for an SVG's element or attribute. */
export function escapeSvg(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/**
 * A drawing of this size that reads on a light page and on a dark one: it has no background, and its colours change with the
 * reader's scheme. Classes: `ours`, `theirs`, `third` for what is compared, `title`, `faint`, `grid`.
 */
export function svgDocument(width: number, height: number, content: readonly string[]): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(width)} ${String(height)}" width="${String(width)}" height="${String(height)}" role="img">`,
    `<style>${style}</style>`,
    ...content,
    '</svg>',
    '',
  ].join('\n');
}

const style = [
  'text{font:12px system-ui,sans-serif;fill:#1f2328}.title{font-weight:600;font-size:14px}.faint{fill:#59636e;font-size:11px}',
  '.ours{fill:#0969da;stroke:#0969da}.theirs{fill:#afb8c1;stroke:#afb8c1}.third{fill:#bf8700;stroke:#bf8700}',
  '.line{fill:none;stroke-width:2}.grid{stroke:#d1d9e0;stroke-width:1}',
  '@media(prefers-color-scheme:dark){text{fill:#f0f6fc}.faint{fill:#9198a1}.ours{fill:#4493f8;stroke:#4493f8}',
  '.theirs{fill:#656c76;stroke:#656c76}.third{fill:#d29922;stroke:#d29922}.line{fill:none}.grid{stroke:#3d444d}}',
].join('');
