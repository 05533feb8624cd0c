/**
 * Name of the browser's store for the engines of a site.
 * @param folder path of the folder with the engines, such as `/guide/_labs/`
 */
export const engineStoreName = (folder: string) => `under-the-hood.engines:${folder}`;
