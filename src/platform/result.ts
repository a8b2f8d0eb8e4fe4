/** Outside input becomes a value: either it is good, or it says which kind of wrong it is. */
export type Result<T, Kind extends string = string> = { ok: true; value: T } | Failure<Kind>

export type Failure<Kind extends string = string> = { ok: false; kind: Kind; message: string }

export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value })

export const fail = <Kind extends string>(kind: Kind, message: string): Failure<Kind> => ({ ok: false, kind, message })
