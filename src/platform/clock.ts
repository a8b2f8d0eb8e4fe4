/** The one source of now. Rules about time take a Clock so that tests can hold it still. */
export type Clock = () => Date

export const systemClock: Clock = () => new Date()
