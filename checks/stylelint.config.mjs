/** The oldest engines inside WeChat (docs/decisions): what these do not know may stand in our CSS only where nothing needs it. */
// A hint to fingers, to pointers or to scroll bars that an engine without them does not miss.
const ignore = ['css-touch-action', 'css-scrollbar', 'css3-cursors-newer']

export default {
  plugins: ['stylelint-no-unsupported-browser-features'],
  rules: {
    'plugin/no-unsupported-browser-features': [
      true,
      { browsers: ['chrome 114', 'ios_saf 16.4', 'safari 16.4'], ignorePartialSupport: true, ignore },
    ],
  },
}
