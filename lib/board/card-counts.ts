/** Cards of one column that a board begins with, and at most. */
export const cardsAtFirst = 30;
export const cardsMax = 100;
