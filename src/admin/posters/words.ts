/** Posters are drawn with what is installed; a box for every sign helps nobody. */
export const noFonts = {
  zh: '服务器上没有中文字体，海报上的字会变成方框，所以没有生成。Debian、Ubuntu 请执行 apt install fonts-noto-cjk，再重启。',
  en: 'This machine has no Chinese font, so nothing was made: on Debian or Ubuntu, apt install fonts-noto-cjk, then restart.',
}
