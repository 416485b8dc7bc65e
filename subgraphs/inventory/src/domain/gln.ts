/** Whether the text is a GS1 Global Location Number: 13 digits of which the last checks (GS1 General Specifications 7.9). */
export function isGln(text: string): boolean {
  if (!/^\d{13}$/.test(text)) return false;
  const sum = [...text].reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3), 0);
  return sum % 10 === 0;
}
