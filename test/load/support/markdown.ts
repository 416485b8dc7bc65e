/** A column of a table: numbers stand to the right. */
export interface Column {
  readonly title: string;
  readonly align: 'left' | 'right';
}

/** A table in Markdown. */
export function markdownTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const lines = [
    columns.map(({ title }) => title),
    columns.map(({ align }) => (align === 'right' ? '--:' : '---')),
    ...rows,
  ];
  return lines.map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`).join('\n');
}

/** A number with three significant digits, and thousands in groups: 31400 is "31,400", 4.6789 "4.68". */
export function threeDigits(value: number): string {
  if (!Number.isFinite(value)) return '–';
  return new Intl.NumberFormat('en', { maximumSignificantDigits: 3 }).format(value);
}
