/** How the face is called that comes with the hub. */
export const BUILT_IN = 'built-in'
