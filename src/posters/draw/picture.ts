/** A picture of the hub: where it lies, its size in px, and what must stay in it when it is cropped (0 to 100). */
export type PosterPicture = { file: string; width: number; height: number; focusX: number; focusY: number }
