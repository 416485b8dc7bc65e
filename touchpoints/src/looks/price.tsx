/** Money as the graph gives it. */
export interface MoneyValue {
  readonly amount: string;
  readonly currency: string;
}

/** An amount as people in `locale` write it; exact for any size, because minor units stay integers. */
function formatMoney({ amount, currency }: MoneyValue, locale: string): string {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 0;
  const negative = amount.startsWith('-');
  const units = amount.replace('-', '').padStart(digits + 1, '0');
  const whole = units.slice(0, units.length - digits);
  const fraction = digits === 0 ? '' : `.${units.slice(-digits)}`;
  return format.format(`${negative ? '-' : ''}${whole}${fraction}` as `${number}`);
}

/** An amount of money. */
export function Price({ value, locale }: { readonly value: MoneyValue; readonly locale: string }) {
  return <span class="price">{formatMoney(value, locale)}</span>;
}
