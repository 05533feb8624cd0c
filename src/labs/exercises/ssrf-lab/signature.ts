/** Whether a file begins as a picture in the Graphics Interchange Format does. */
export const isGif = (content: string): boolean => /^GIF8[79]a/.test(content);
