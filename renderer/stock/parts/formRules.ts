import * as z from 'zod'

/** A choice that must be made; told at the field as "fill this in". */
export const chosen = z.preprocess((value) => value ?? '', z.string().min(1))
