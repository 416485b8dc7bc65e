import { escapeSvg, svgDocument } from './svg.ts';

export interface Bar {
  readonly label: string;
  readonly value: number;
  /** What is written behind the bar. */
  readonly caption: string;
  readonly isOurs: boolean;
}

/** Bars below one title, drawn to a scale of their own. */
export interface BarPanel {
  readonly title: string;
  readonly bars: readonly Bar[];
}

const [width, labels, barSpace, lineHeight, titleHeight] = [900, 220, 330, 24, 34];

/** Horizontal bars, a panel below the other, as an SVG. The longest bar of a panel fills the space. */
export function barChart(panels: readonly BarPanel[], footnote: string): string {
  const content: string[] = [];
  let y = 0;
  for (const { title, bars } of panels) {
    content.push(`<text class="title" x="0" y="${String(y + 20)}">${escapeSvg(title)}</text>`);
    y += titleHeight;
    const longest = Math.max(...bars.map(({ value }) => value));
    for (const bar of bars) {
      content.push(...drawBar(bar, longest, y));
      y += lineHeight;
    }
    y += 10;
  }
  content.push(`<text class="faint" x="0" y="${String(y + 12)}">${escapeSvg(footnote)}</text>`);
  return svgDocument(width, y + 20, content);
}

function drawBar({ label, value, caption, isOurs }: Bar, longest: number, y: number): readonly string[] {
  const length = Math.max(1, (value / longest) * barSpace);
  return [
    `<text x="${String(labels - 8)}" y="${String(y + 13)}" text-anchor="end">${escapeSvg(label)}</text>`,
    `<rect class="${isOurs ? 'ours' : 'theirs'}" x="${String(labels)}" y="${String(y)}" width="${length.toFixed(1)}" height="17" rx="2"/>`,
    `<text x="${(labels + length + 6).toFixed(1)}" y="${String(y + 13)}">${escapeSvg(caption)}</text>`,
  ];
}
