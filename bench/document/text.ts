/** A whole number with its thousands apart. */
export const counted = (number: number): string => String(number).replace(/\B(?=(\d{3})+$)/g, ',');
