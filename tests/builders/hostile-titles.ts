/** Titles that a page has to bear: too long, without a place to break, drawn, from right to left, and markup that is none. */
export const hostileTitles = [
  '换季护理的第一百零八个小问题：从清晨第一杯水到夜里最后一层面霜，一位制茶人、两位配方师和三百位买家一起回答，写到写不下为止',
  'Aufmerksamkeitsdefizithyperaktivitaetsstoerungsbehandlungshandbuchverzeichnis',
  '👩‍👩‍👧‍👦🍵'.repeat(9),
  'عناية البشرة مع الشاي الأخضر في كل فصل',
  '\u202eمقلوب\u202c 反写与正写',
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '"></a><style>*{display:none}</style>',
  '「「「」」」“”‘’《》……——',
  '0',
] as const
