const REFUSAL = 'StartRefusal'

/** The exit code of a start that was refused for its settings or surroundings (EX_CONFIG of sysexits.h). */
export const REFUSAL_EXIT_CODE = 78

/** An error that is told to the operator as one line, without a stack trace, before the process ends with exit code 78. */
export const refusal = (message: string): Error => Object.assign(new Error(message), { name: REFUSAL })

export const isRefusal = (error: unknown): error is Error => error instanceof Error && error.name === REFUSAL
