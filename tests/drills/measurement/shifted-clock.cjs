// Loaded before a hub of a drill: its clock goes wrong by as many ms as the file says, looked at ten times a second.
const { readFileSync } = require('node:fs')

const file = process.env.DRILL_CLOCK
const RealDate = Date
let shift = 0
const look = () => {
  try {
    shift = Number(readFileSync(file, 'utf8')) || 0
  } catch {}
}
look()
setInterval(look, 100).unref()

class ShiftedDate extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(RealDate.now() + shift)
    else super(...given)
  }
  static now() {
    return RealDate.now() + shift
  }
}
globalThis.Date = ShiftedDate
