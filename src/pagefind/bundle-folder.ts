/** The folder of a site that its Pagefind bundle lies in. */
export const bundleFolder = 'pagefind';

/** The file that names the bundles of a site, of which a large one has several: `["", "2/"]`, from the folder. */
export const partsFile = 'parts.json';
