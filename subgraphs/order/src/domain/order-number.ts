/** `M26-000042`: year of placing (UTC) and a number that only grows. Gaps mean nothing. */
export function orderNumber(count: number, placedAt: Date): string {
  const year = String(placedAt.getUTCFullYear() % 100).padStart(2, '0');
  return `M${year}-${String(count).padStart(6, '0')}`;
}
