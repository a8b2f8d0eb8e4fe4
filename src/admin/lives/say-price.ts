/** Fen as people say a price: 12900 is `¥129`, 9950 is `¥99.50`. */
export const sayPrice = (fen: number): string => `¥${fen % 100 === 0 ? fen / 100 : (fen / 100).toFixed(2)}`
