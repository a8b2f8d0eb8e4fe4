import encodeQR from 'qr'

/** An address as a QR code, SVG of black squares with the quiet border that scanners need; a quarter of it may be dirty or covered. */
export const qrSvg = (address: string): string => encodeQR(address, 'svg', { ecc: 'quartile', border: 4 })
