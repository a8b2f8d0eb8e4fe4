/** A date of the admin that is a day, without an hour. */
export const dayPicker = { pickerAppearance: 'dayOnly', displayFormat: 'yyyy-MM-dd' } as const
