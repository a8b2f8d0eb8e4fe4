/** Who looks at search indices, and who enters them; administrators always. */
export const indexReaders = ['brand-manager', 'analyst'] as const
export const indexKeepers = ['brand-manager'] as const
