/** How the face is called that comes with the hub. */
export const BUILT_IN = 'built-in'

/** Signs that its file draws as filled squares: of the inner box the outline runs the wrong way. */
export const MISDRAWN = '圃圄圊回徊崮痼蛔'
