export type PageType = 'home' | 'text';
export const pageType = (path: string, w: boolean): PageType => w ? 'home':'text';
